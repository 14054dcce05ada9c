import { alreadyReported, REGISTRY_TEXTS } from '@vigencia/domain/case-reports/registry-texts.ts'
import { descriptionOf, errorsOf, type ReportFault } from '@vigencia/domain/case-reports/report-fault.ts'
import { timestampOf, type Moment } from './moment.ts'

/** An answer of the registry, not yet on the wire. */
export interface RegistryAnswer {
  readonly http: number
  readonly body: Readonly<Record<string, unknown>> | readonly unknown[]
}

/** Success has four keys, and no more. */
export function accepted({ now }: Moment, idCaso: number): RegistryAnswer {
  return { http: 200, body: { status: 'OK', timestamp: timestampOf(now), resultado: 'OK', id_caso: idCaso } }
}

/** Samples and results are answered with what was sent, and its number. */
export function taken(body: Readonly<Record<string, unknown>>): RegistryAnswer {
  return { http: 200, body }
}

export function wrongData(moment: Moment, faults: readonly ReportFault[]): RegistryAnswer {
  return error(moment, {
    ...BAD_REQUEST,
    resultado: 'ERROR_DATOS',
    description: descriptionOf(faults),
    errors: errorsOf(faults),
  })
}

/**
 * Clients read the existing case's number in `id_caso` too. The source does not show it there, so a setting may take it
 * out.
 */
export function duplicate(moment: Moment, idCaso: number, hasIdCaso: boolean): RegistryAnswer {
  const fault = alreadyReported(idCaso)
  return error(moment, {
    ...BAD_REQUEST,
    resultado: 'ERROR_DATOS',
    id_caso: hasIdCaso ? idCaso : null,
    description: fault.text,
    errors: errorsOf([fault]),
  })
}

export function citizenNotFound(moment: Moment): RegistryAnswer {
  return error(moment, {
    ...BAD_REQUEST,
    resultado: 'CIUDADANO_NO_ENCONTRADO',
    description: 'No se encontró al ciudadano con los datos informados.',
  })
}

export function unauthorized(moment: Moment): RegistryAnswer {
  const { key, text } = REGISTRY_TEXTS.authentication
  return error(moment, {
    http: 401,
    status: 'UNAUTHORIZED',
    resultado: null,
    description: `{${key} [${text}] }`,
    errors: { [key]: text },
  })
}

/** The answer to a body that is no JSON in UTF-8, or that ended early. */
export function unreadable(moment: Moment): RegistryAnswer {
  return error(moment, {
    ...BAD_REQUEST,
    resultado: 'ERROR_DATOS',
    description: 'El cuerpo del mensaje no es un JSON válido.',
  })
}

export function tooLarge(moment: Moment, limit: number): RegistryAnswer {
  return error(moment, {
    http: 413,
    status: 'PAYLOAD_TOO_LARGE',
    resultado: 'ERROR_DATOS',
    description: `El cuerpo del mensaje no puede superar los ${limit} bytes.`,
  })
}

/** The stand-in's own answer, in the form of the registry's. */
export function caseNotFound(moment: Moment): RegistryAnswer {
  return error(moment, {
    http: 404,
    status: 'NOT_FOUND',
    resultado: 'ERROR_DATOS',
    description: 'No existe un caso con ese número.',
  })
}

/** The answer when the database does not answer. */
export function unavailable(moment: Moment): RegistryAnswer {
  return error(moment, {
    http: 503,
    status: 'SERVICE_UNAVAILABLE',
    resultado: null,
    description: 'El servicio no se encuentra disponible. Intente nuevamente.',
  })
}

const BAD_REQUEST = { http: 400, status: 'BAD_REQUEST' } as const

interface Values {
  readonly http: number
  readonly status: string
  readonly resultado: string | null
  readonly id_caso?: number | null
  readonly description: string
  readonly errors?: Record<string, string>
}

/** Every error has all six keys, because clients break on one that is missing. */
function error({ now }: Moment, { http, status, resultado, id_caso = null, description, errors = {} }: Values) {
  return { http, body: { status, timestamp: timestampOf(now), resultado, id_caso, description, errors } }
}

export function jsonResponse({ http, body }: RegistryAnswer, { requestId }: Moment): Response {
  return new Response(JSON.stringify(body), {
    status: http,
    headers: {
      'content-type': 'application/json;charset=UTF-8',
      'x-request-id': requestId,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...(http === 503 && { 'retry-after': '1' }),
    },
  })
}
