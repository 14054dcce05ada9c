import type { Change } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { afterVerdict, type AfterVerdict } from '@vigencia/domain/case-reports/after-verdict.ts'
import { nextTry, retryAfter, SEND_BACK_OFF } from '@vigencia/domain/case-reports/back-off.ts'
import { caseMayBecome } from '@vigencia/domain/case-reports/case-states.ts'
import type { Verdict } from '@vigencia/domain/case-reports/registry-answer.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import { historyOf } from './attempt-history.ts'
import { beginRepeat } from './begin-repeat.ts'
import type { Claimed, InFlight } from './in-flight.ts'
import { pauseForCredentials } from './pause-desk.ts'

/** How an attempt ended. */
export interface Ending {
  readonly verdict: Verdict
  readonly http_status: number | null
  /** SHA-256 of the bytes that came back. */
  readonly answer: Uint8Array | null
}

export interface Surroundings {
  /** Whether this worker would send once more now. */
  readonly maySend: boolean
  /** From 0 to 1. */
  readonly chance: number
}

export interface Concluded {
  /** `late`: the case has moved on without us, and nothing was written. */
  readonly state: AfterVerdict['state'] | 'late'
  /** The one re-send that began where this attempt ended. */
  readonly next: Claimed | null
  /** When a case that did not arrive is tried again. */
  readonly due: Instant | null
}

const LATE: Concluded = { state: 'late', next: null, due: null }

/** Ends an attempt with what came of it, and moves its case: only if the case still stands at the attempt's fence. */
export async function concludeAttempt(
  work: UnitOfWork,
  sent: InFlight,
  ending: Ending,
  { maySend, chance }: Surroundings,
): Promise<Concluded> {
  const change = await work.change('case', sent.case_id)
  const [row] = await work.sql<{ state: string; fence: string; has_identity: boolean }>(
    'select state, fence, identity is not null as has_identity from snvs.cases where tenant_id = $1 and id = $2',
    [work.tenant.id, sent.case_id],
  )
  if (change === null || row?.state !== 'sending' || Number(row.fence) !== sent.fence) return LATE
  const { verdict } = ending
  const history = await historyOf(work, sent, verdict, maySend)
  const facts = { ...history, attempt: sent, repeats: sent.repeats, hasIdentity: row.has_identity, now: work.now }
  const after = afterVerdict(verdict, facts)
  if (after.state !== 'sending' && !caseMayBecome('sending', after.state))
    throw new Error(`a case that is sending cannot become ${after.state}`)
  const asked = verdict.kind === 'throttled' ? retryAfter(verdict.retry_after, work.now) : null
  const due = after.state === 'queued' ? nextTry(SEND_BACK_OFF, sent.number, chance, work.now, asked) : null
  await writeEnd(work, sent, ending, after, due)
  const next = after.state === 'sending' ? await beginRepeat(work, sent) : null
  await record(change, sent, ending, after, next)
  if (verdict.kind === 'auth') await pauseForCredentials(work, sent)
  return { state: after.state, next, due }
}

/** Both at once: the attempt gets its end, and its case what came of it; a case that is repeated goes on sending. */
async function writeEnd(
  work: UnitOfWork,
  { case_id, number }: InFlight,
  { verdict, http_status, answer }: Ending,
  after: AfterVerdict,
  due: Instant | null,
): Promise<void> {
  const id = 'id_caso' in after ? after.id_caso : null
  const errors = 'errors' in after ? after.errors : null
  const now = work.now.toString()
  await work.sql(
    `with ended as (
       update snvs.attempts set ended_at = greatest($4, started_at), verdict = $5, http_status = $6, id_caso = $7, answer = $8
        where tenant_id = $1 and case_id = $2 and number = $3)
     update snvs.cases set state = $9, due_at = $10, id_caso = $11, errors = $12::jsonb, reported_at = $13, updated_at = $4
      where tenant_id = $1 and id = $2`,
    [
      work.tenant.id,
      case_id,
      number,
      now,
      verdict.kind,
      http_status,
      'id_caso' in verdict ? verdict.id_caso : null,
      answer === null ? null : Buffer.from(answer),
      after.state,
      due?.toString() ?? null,
      id,
      errors === null ? null : JSON.stringify(errors),
      id === null ? null : now,
    ],
  )
}

/** The log keeps which fields were refused, not what was said of them. */
async function record(
  change: Change,
  { number, registry }: InFlight,
  { verdict, http_status }: Ending,
  after: AfterVerdict,
  next: InFlight | null,
): Promise<void> {
  await change.record({
    change_type: 'answer',
    change_description: `Attempt ${number} ended: ${verdict.kind}`,
    affected_table: 'cases',
    previous_values: { state: 'sending' },
    new_values: {
      state: after.state,
      attempt: number,
      registry,
      verdict: verdict.kind,
      http_status,
      ...('id_caso' in after && { id_caso: after.id_caso }),
      ...('errors' in after && after.errors !== null && { error_fields: Object.keys(after.errors).toSorted() }),
      ...(next !== null && { repeated_by: next.number, fence: next.fence }),
    },
  })
}
