import { createHash } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import { verdictOf, type Verdict } from '@vigencia/domain/case-reports/registry-answer.ts'
import { areOpen, openWords } from '@vigencia/domain/case-reports/open-words.ts'
import type { RegistryErrors } from '@vigencia/domain/case-reports/read-registry-answer.ts'
import { signOfVerdict } from '@vigencia/domain/case-reports/registry-circuit.ts'
import type { RegistryCredentials, RegistryWire } from '../registry/registry-wire.ts'
import type { Sealed } from '@vigencia/server/sealing/vault.ts'
import type { CaseEnding } from './ending.ts'
import type { Claimed, Payload } from './in-flight.ts'

/** An attempt that could not begin for so long is not begun: another worker may soon take it for lost. */
export const BEGIN_WITHIN = Temporal.Duration.from({ seconds: 30 })

/** Opens the sealed parts. The body is the JSON of the registry's wire. */
export type OpenPayload = (
  tenantId: string,
  caseId: string,
  payload: Payload,
) => {
  readonly body: string
  readonly credentials: RegistryCredentials
  /** Seals the registry's words about this case, as the report is sealed. */
  readonly sealWords: (words: RegistryErrors) => Sealed
}

export interface SendParts {
  readonly wire: RegistryWire
  readonly open: OpenPayload
  readonly readClock: () => Instant
  /**
   * Reports what nobody else hears of: parts that cannot be opened, an answer that never came. It gets ids and codes
   * only.
   */
  tell(what: string, facts: Readonly<Record<string, string | number>>): void
}

/** Sends one attempt over the wire, and answers its result. */
export async function sendAttempt(parts: SendParts, tenantId: string, sent: Claimed): Promise<CaseEnding> {
  const facts = { tenant_id: tenantId, case_id: sent.id, attempt: sent.number }
  const opened = openInTime(parts, tenantId, sent, facts)
  if (opened === null) return UNSENT
  const end = await parts.wire.report(sent.registry, opened.credentials, opened.body)
  if (end.kind !== 'answered') {
    parts.tell('the registry was not reached', { ...facts, kind: end.kind, why: end.why })
    const verdict = { kind: end.kind === 'not_sent' ? 'transient' : 'unknown' } as const
    return { verdict, way: 'failed', http_status: null, answer: null }
  }
  const { status, bytes } = end.reply
  const answer = createHash('sha256').update(bytes).digest()
  const verdict = verdictOf(end.reply)
  return { ...withSealedWords(verdict, opened), way: signOfVerdict(verdict), http_status: status, answer }
}

/** It never was on the wire. */
const UNSENT: CaseEnding = { verdict: { kind: 'transient' }, way: null, http_status: null, answer: null }

/** What an attempt sends; null, and told, where it cannot be opened or was held up for too long. */
export function openInTime(
  parts: SendParts,
  tenantId: string,
  sent: Pick<Claimed, 'id' | 'started_at' | 'payload'>,
  facts: Readonly<Record<string, string | number>>,
): ReturnType<OpenPayload> | null {
  const opened = openedBy(parts, tenantId, sent)
  const isLate = Temporal.Instant.compare(parts.readClock(), sent.started_at.add(BEGIN_WITHIN)) > 0
  if (opened === null) parts.tell('a report cannot be opened: is its key among the keys?', facts)
  else if (isLate) parts.tell('an attempt was held up for too long and did not begin', facts)
  return isLate ? null : opened
}

function openedBy(
  { open }: SendParts,
  tenantId: string,
  { id, payload }: Pick<Claimed, 'id' | 'payload'>,
): ReturnType<OpenPayload> | null {
  try {
    return open(tenantId, id, payload)
  } catch {
    return null // its message may hold what is sealed
  }
}

/** The registry's own words may be about anybody. What its documentation does not have of them is sealed. */
function withSealedWords(
  verdict: Verdict,
  { sealWords }: ReturnType<OpenPayload>,
): Pick<CaseEnding, 'verdict' | 'words'> {
  if (verdict.kind !== 'rejected' && verdict.kind !== 'citizen_not_found') return { verdict }
  const { errors } = verdict
  if (areOpen(errors)) return { verdict }
  return { verdict: { ...verdict, errors: openWords(errors) }, words: sealWords(errors) }
}
