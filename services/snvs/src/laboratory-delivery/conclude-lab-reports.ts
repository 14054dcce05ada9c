import type { ChangeFacts, Changes } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { nextTry, retryAfter, SEND_BACK_OFF } from '@vigencia/domain/case-reports/back-off.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import { afterLabVerdict, type AfterLabVerdict, type LabVerdict } from '@vigencia/domain/lab-reports/lab-answer.ts'
import { labMayBecome } from '@vigencia/domain/lab-reports/lab-states.ts'
import type { Sealed } from '@vigencia/server/sealing/vault.ts'
import type { LabApi } from '../case-desk/lab-credentials.ts'
import type { Answered, Concluded, Ending } from '../delivery/ending.ts'
import type { LabInFlight } from './claim-lab-reports.ts'
import { followSamples } from '../laboratory/follow-parents.ts'
import { refuseLabCredentials } from '../laboratory/refuse-lab-credentials.ts'

/** The result of an attempt of a sample or a result. */
export interface LabEnding extends Ending {
  readonly verdict: LabVerdict
  readonly http_status: number | null
  /** SHA-256 of the bytes that came back. */
  readonly answer: Uint8Array | null
  /** The registry's own words, sealed. */
  readonly words?: Sealed
}

export type LabAnswered = Answered<LabInFlight, LabEnding>

interface Settled extends LabAnswered {
  readonly after: AfterLabVerdict
  readonly due: Instant | null
}

const LATE: Concluded = { state: 'late', due: null }

/** Ends attempts with their results, and moves their reports where these still stand at their attempt's fence. */
export async function concludeLabReports(
  work: UnitOfWork,
  api: LabApi,
  answered: readonly LabAnswered[],
): Promise<Concluded[]> {
  const ids = answered.map(({ sent }) => sent.id)
  const changes = await work.changeEach('lab_report', ids)
  return conclude(work, api, answered, { changes, fences: await standingFences(work, ids) })
}

/** The same for reports that nobody holds; null for the others, which are to be waited for. */
export async function concludeFreeLabReports(
  work: UnitOfWork,
  api: LabApi,
  answered: readonly LabAnswered[],
): Promise<(Concluded | null)[]> {
  const ids = answered.map(({ sent }) => sent.id)
  const fences = await standingFences(work, ids, 'for update of l, ch skip locked')
  const free = answered.filter(({ sent }) => fences.has(sent.id))
  const changes = await work.changeEach('lab_report', [...fences.keys()])
  const concluded = await conclude(work, api, free, { changes, fences })
  return answered.map((one) => concluded[free.indexOf(one)] ?? null)
}

/** The fence of each report; null of one that is not being sent. */
type Fences = ReadonlyMap<string, number | null>

async function standingFences(
  work: UnitOfWork,
  ids: readonly string[],
  locking: 'for update of l, ch skip locked' | '' = '',
): Promise<Fences> {
  const rows = await work.sql<{ id: string; state: string; fence: string }>(
    `select l.id, l.state, l.fence
       from snvs.lab_reports l join platform.chains ch on ch.tenant_id = $1 and ch.chain_id = l.id
      where l.tenant_id = $1 and l.id = any ($2::uuid[]) ${locking}`,
    [work.tenant.id, ids],
  )
  return new Map(rows.map(({ id, state, fence }) => [id, state === 'sending' ? Number(fence) : null]))
}

async function conclude(
  work: UnitOfWork,
  api: LabApi,
  answered: readonly LabAnswered[],
  { changes, fences }: { readonly changes: Changes; readonly fences: Fences },
): Promise<Concluded[]> {
  const settled = answered.filter(({ sent }) => fences.get(sent.id) === sent.fence).map((one) => settle(one, work.now))
  if (settled.length === 0) return answered.map(() => LATE)
  await writeEnds(work, settled)
  const byId = new Map(settled.map((one) => [one.sent.id, one]))
  await changes.record([...byId.keys()], (id) => entryOf(byId.get(id) as Settled))
  const reported = settled.filter(({ after }) => after.state === 'reported').map(({ sent }) => sent.id)
  if (api === 'samples' && reported.length > 0) await followSamples(work, reported)
  for (const { sent, ending } of settled)
    if (ending.verdict.kind === 'auth') await refuseLabCredentials(work, api, sent.started_at)
  return answered.map(({ sent }) => {
    const one = byId.get(sent.id)
    return one?.sent === sent ? { state: one.after.state, due: one.due } : LATE
  })
}

function settle(one: LabAnswered, now: Instant): Settled {
  const { sent, ending, around } = one
  const after = afterLabVerdict(ending.verdict)
  if (!labMayBecome('sending', after.state)) throw new Error(`what is being sent cannot become ${after.state}`)
  const wait = ending.verdict.kind === 'throttled' ? retryAfter(ending.verdict.retry_after, now) : null
  const due = after.state === 'queued' ? nextTry(SEND_BACK_OFF, sent.number, around.chance, now, wait) : null
  return { ...one, after, due }
}

async function writeEnds(work: UnitOfWork, settled: readonly Settled[]): Promise<void> {
  await work.sql(
    `with ends as materialized (
       select * from jsonb_to_recordset($3::jsonb) as e (report_id uuid, number integer, fence bigint, verdict text,
         http_status integer, verdict_id bigint, answer text, state text, due_at timestamptz, registry_id bigint, errors jsonb,
         words text, words_key integer)),
     ended as (
       update snvs.lab_attempts a set ended_at = greatest($2, a.started_at), verdict = e.verdict,
              http_status = e.http_status, registry_id = e.verdict_id, answer = decode(e.answer, 'hex')
         from ends e where a.tenant_id = $1 and a.report_id = e.report_id and a.number = e.number)
     update snvs.lab_reports l set state = e.state, due_at = e.due_at, registry_id = e.registry_id, errors = e.errors,
            words = decode(e.words, 'hex'), words_key = e.words_key,
            reported_at = case when e.state = 'reported' then $2::timestamptz end, updated_at = $2
       from ends e where l.tenant_id = $1 and l.id = e.report_id and l.fence = e.fence`,
    [work.tenant.id, work.now.toString(), JSON.stringify(settled.map(endOf))],
  )
}

function endOf({ sent, ending, after, due }: Settled) {
  const { verdict, http_status, answer, words } = ending
  return {
    report_id: sent.id,
    number: sent.number,
    fence: sent.fence,
    verdict: verdict.kind,
    http_status,
    verdict_id: 'registry_id' in verdict ? verdict.registry_id : null,
    answer: answer === null ? null : Buffer.from(answer).toString('hex'),
    state: after.state,
    due_at: due?.toString() ?? null,
    registry_id: 'registry_id' in after ? after.registry_id : null,
    errors: 'errors' in after ? after.errors : null,
    words: words?.sealed.toString('hex') ?? null,
    words_key: words?.key_version ?? null,
  }
}

/** The log has the names of the refused fields, and not the registry's words about them. */
function entryOf({ sent, ending, after }: Settled): ChangeFacts {
  return {
    change_type: 'answer',
    change_description: `Attempt ${sent.number} ended: ${ending.verdict.kind}`,
    affected_table: 'lab_reports',
    previous_values: { state: 'sending' },
    new_values: {
      state: after.state,
      attempt: sent.number,
      verdict: ending.verdict.kind,
      http_status: ending.http_status,
      ...('registry_id' in after && { registry_id: after.registry_id }),
      ...('errors' in after && { error_fields: Object.keys(after.errors).toSorted() }),
    },
  }
}
