import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { instantFromPostgres } from '@vigencia/database/columns/instant-column.ts'
import { firstDoubt, type AttemptFacts, type PastAttempt } from '@vigencia/domain/case-reports/after-verdict.ts'
import type { Verdict } from '@vigencia/domain/case-reports/registry-answer.ts'
import type { InFlight } from './in-flight.ts'

type History = Pick<AttemptFacts, 'earlier' | 'windowDays' | 'known' | 'maySend'>

const NO_HISTORY: History = {
  earlier: [],
  windowDays: null,
  known: { before: null, isAnothers: false },
  maySend: false,
}

/** The history of a case beyond its attempt. Only an unknown end and a duplicate need it. */
export async function historyOf(
  work: UnitOfWork,
  sent: InFlight,
  verdict: Verdict,
  maySend: boolean,
): Promise<History> {
  if (verdict.kind !== 'unknown' && verdict.kind !== 'duplicate') return NO_HISTORY
  const earlier = await attemptsBefore(work, sent)
  const desk = await deskFor(work, sent)
  const known = verdict.kind === 'duplicate' ? await knownOf(work, sent, verdict.id_caso, earlier) : NO_HISTORY.known
  return { earlier, known, windowDays: desk.window_days, maySend: maySend && desk.may_send }
}

async function attemptsBefore(work: UnitOfWork, sent: InFlight): Promise<PastAttempt[]> {
  const rows = await work.sql<{ number: number; started_at: string; verdict: Verdict['kind']; content: Buffer }>(
    `select number, started_at, verdict, content from snvs.attempts
      where tenant_id = $1 and case_id = $2 and number < $3 and registry = $4 order by number`,
    [work.tenant.id, sent.case_id, sent.number, sent.registry],
  )
  return rows.map((row) => ({
    ...row,
    started_at: instantFromPostgres(row.started_at),
    content: row.content.toString('hex'),
  }))
}

async function deskFor(work: UnitOfWork, sent: InFlight): Promise<{ window_days: number | null; may_send: boolean }> {
  const [desk] = await work.sql<{ window_days: number | null; may_send: boolean }>(
    `select (duplicate_windows ->> $2)::integer as window_days,
            paused_because is null and credentials is not null and registry = $3 as may_send
       from snvs.desks where tenant_id = $1 for share`,
    [work.tenant.id, String(sent.event_id), sent.registry],
  )
  return desk ?? { window_days: null, may_send: false }
}

/** Numbers that the registry gave us before the doubt began belong to cases that existed before it. */
async function knownOf(
  work: UnitOfWork,
  sent: InFlight,
  id: number,
  earlier: readonly PastAttempt[],
): Promise<AttemptFacts['known']> {
  const doubt = firstDoubt(earlier, sent.content)
  if (doubt === undefined) return NO_HISTORY.known
  const [row] = await work.sql<{ before: string | null; is_anothers: boolean }>(
    `select (select max(id_caso) from snvs.attempts
              where tenant_id = $1 and registry = $2 and id_caso is not null and ended_at <= $3) as before,
            exists (select from snvs.cases where tenant_id = $1 and id_caso = $4 and id <> $5) as is_anothers`,
    [work.tenant.id, sent.registry, doubt.started_at.toString(), id, sent.case_id],
  )
  const before = row?.before ?? null
  return { before: before === null ? null : Number(before), isAnothers: row?.is_anothers === true }
}
