import {
  answerFields,
  errorsOf,
  idsIn,
  positiveId,
  type AnswerFields,
  type RegistryErrors,
} from './read-registry-answer.ts'

/** An answer of the registry, whole, as it came over the wire. */
export interface RegistryReply {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly bytes: Uint8Array
}

export const VERDICTS = [
  'accepted',
  'duplicate',
  'rejected',
  'citizen_not_found',
  'auth',
  'throttled',
  'transient',
  'unknown',
] as const

/**
 * The result of a send. `transient`: it provably did not leave, which the wire tells and no answer does. `unknown`: the
 * registry may have the case or not.
 */
export type Verdict =
  | { readonly kind: 'accepted'; readonly id_caso: number }
  | { readonly kind: 'duplicate'; readonly id_caso: number }
  | { readonly kind: 'rejected' | 'citizen_not_found'; readonly errors: RegistryErrors }
  /** It never reached the registry: whoever sent it was not let in by the registry itself, or by the gateway before it. */
  | { readonly kind: 'auth'; readonly by: 'registry' | 'gateway' }
  | { readonly kind: 'transient' | 'unknown' }
  | { readonly kind: 'throttled'; readonly retry_after: string | null }

const UNKNOWN: Verdict = { kind: 'unknown' }

/**
 * The one verdict of any answer. It never throws.
 * What does not prove an end is unknown: a 5xx, a redirect, a body that is cut or no JSON, or one that contradicts its
 * status. A 5xx may have come after the commit. Where the body says that the case is there, or that the citizen is not
 * known, it decides: older services say so with 200.
 * @source SNVS WS400, "Listado de posibles respuestas del servicio"
 */
export function verdictOf({ status, headers, bytes }: RegistryReply): Verdict {
  const fields = answerFields(bytes)
  if (status >= 200 && status < 300) return fields === null ? UNKNOWN : answeredWell(fields)
  if (status < 400 || status >= 500 || acceptedBy(fields).kind === 'accepted') return UNKNOWN
  if (status === 401) return { kind: 'auth', by: 'registry' }
  if (status === 429) return { kind: 'throttled', retry_after: headerOf(headers['retry-after']) }
  if (isGatewaysOwn(status, bytes)) return { kind: 'auth', by: 'gateway' }
  const verdict = fields === null ? UNKNOWN : refusedBy(fields)
  // something in between words such a status too, and its faults are not those of a report
  return verdict.kind === 'rejected' && (status === 403 || status === 404) ? UNKNOWN : verdict
}

function answeredWell(fields: AnswerFields): Verdict {
  const verdict = acceptedBy(fields)
  if (verdict.kind === 'accepted') return verdict
  const refused = refusedBy(fields)
  return refused.kind === 'duplicate' || refused.kind === 'citizen_not_found' ? refused : UNKNOWN
}

/**
 * The texts of 3scale, the gateway before the registry, for what it passes to nobody.
 * @source 3scale APIcast, `authentication-failed`, `authentication-missing` and `no-match` responses
 */
const GATEWAY_TEXTS: Readonly<Record<number, readonly string[]>> = {
  403: ['authentication failed', 'authentication parameters missing'],
  404: ['no mapping rule matched'],
}
const LONGEST_GATEWAY_TEXT = 200

function isGatewaysOwn(status: number, bytes: Uint8Array): boolean {
  if (bytes.length > LONGEST_GATEWAY_TEXT) return false
  const text = new TextDecoder().decode(bytes).trim().toLowerCase()
  return GATEWAY_TEXTS[status]?.includes(text) ?? false
}

/** A success needs both a status OK and a number. One alone, or a fault beside them, proves nothing. */
function acceptedBy(fields: AnswerFields | null): Verdict {
  if (fields === null) return UNKNOWN
  const { status, resultado, id_caso } = fields
  const saysOk = status === 'OK' && (resultado === 'OK' || resultado === undefined || resultado === null)
  const id = positiveId(id_caso)
  if (!saysOk || id === null || Object.keys(errorsOf(fields)).length > 0) return UNKNOWN
  return { kind: 'accepted', id_caso: id }
}

function refusedBy(fields: AnswerFields): Verdict {
  const errors = errorsOf(fields)
  if (fields.status === 'OK' || fields.resultado === 'OK') return UNKNOWN
  if (fields.status === 'UNAUTHORIZED' || Object.hasOwn(errors, 'ERROR_AUTENTICACION'))
    return { kind: 'auth', by: 'registry' }
  const { isDuplicate, ids } = idsIn(fields, errors)
  if (isDuplicate) {
    // with no number it cannot be adopted, and with two nobody can tell which: a person looks
    const [id] = ids
    return id !== undefined && ids.size === 1 ? { kind: 'duplicate', id_caso: id } : UNKNOWN
  }
  // a number without the words of a duplicate contradicts the refusal
  if (positiveId(fields.id_caso) !== null) return UNKNOWN
  if (fields.resultado === 'CIUDADANO_NO_ENCONTRADO')
    return { kind: 'citizen_not_found', errors: described(fields, errors) }
  const told = described(fields, errors)
  return Object.keys(told).length > 0 ? { kind: 'rejected', errors: told } : UNKNOWN
}

/** The registry's faults by its keys. Where it names none, the text of `description` stands for them. */
function described(fields: AnswerFields, errors: RegistryErrors): RegistryErrors {
  if (Object.keys(errors).length > 0) return errors
  const saysRefused = fields.resultado === 'ERROR_DATOS' || fields.resultado === 'CIUDADANO_NO_ENCONTRADO'
  return saysRefused ? errorsOf({ errors: { description: fields.description } }) : {}
}

function headerOf(value: string | readonly string[] | undefined): string | null {
  return typeof value === 'string' ? value : (value?.[0] ?? null)
}
