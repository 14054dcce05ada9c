import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { instantFromPostgres } from '@vigencia/database/columns/instant-column.ts'
import { firstDoubt, type AttemptFacts, type PastAttempt } from '@vigencia/domain/case-reports/after-verdict.ts'
import type { Verdict } from '@vigencia/domain/case-reports/registry-answer.ts'
import type { InFlight } from './in-flight.ts'

type History = Pick<AttemptFacts, 'earlier' | 'windowDays' | 'known' | 'disputed'>

const NO_HISTORY: History = {
  earlier: [],
  windowDays: null,
  known: { before: null, isAnothers: false, isOfSomebodyElse: false },
  disputed: null,
}

/** The history of a case beyond its attempt. Only an unknown end and a duplicate need it. */
export async function historyOf(work: UnitOfWork, sent: InFlight, verdict: Verdict): Promise<History> {
  if (verdict.kind !== 'unknown' && verdict.kind !== 'duplicate') return NO_HISTORY
  const earlier = await attemptsBefore(work, sent)
  const { known, disputed } =
    verdict.kind === 'duplicate' ? await numberHistory(work, sent, verdict.id_caso, earlier) : NO_HISTORY
  return { earlier, known, disputed, windowDays: await windowOf(work, sent) }
}

async function attemptsBefore(work: UnitOfWork, sent: InFlight): Promise<PastAttempt[]> {
  const rows = await work.sql<{ number: number; started_at: string; verdict: Verdict['kind']; content: Buffer }>(
    `select number, started_at, verdict, content from snvs.attempts
      where tenant_id = $1 and case_id = $2 and number < $3 and registry = $4 order by number`,
    [work.tenant.id, sent.id, sent.number, sent.registry],
  )
  return rows.map((row) => ({
    ...row,
    started_at: instantFromPostgres(row.started_at),
    content: row.content.toString('hex'),
  }))
}

async function windowOf(work: UnitOfWork, sent: InFlight): Promise<number | null> {
  const [desk] = await work.sql<{ days: number | null }>(
    `select case when registry = $3 then (duplicate_windows ->> $2)::integer end as days
       from snvs.desks where tenant_id = $1 for share`,
    [work.tenant.id, String(sent.event_id), sent.registry],
  )
  return desk?.days ?? null
}

/**
 * What is known of a number. Those that the registry gave us before the doubt began belong to cases that existed before
 * it. Of what was purged long ago the first form of the digests alone says whether it is the same person.
 */
async function numberHistory(
  work: UnitOfWork,
  sent: InFlight,
  id: number,
  earlier: readonly PastAttempt[],
): Promise<Pick<AttemptFacts, 'known' | 'disputed'>> {
  const doubt = firstDoubt(earlier, sent.content)
  const [row] = await work.sql<{
    before: string | null
    is_anothers: boolean
    is_of_somebody_else: boolean
    disputed: string | null
  }>(
    `with ours as (
       select o.event_id <> c.event_id or not coalesce(o.person = c.person, o.identity = c.identity, false) as is_else
         from snvs.cases o join snvs.cases c on c.tenant_id = $1 and c.id = $5
        where o.tenant_id = $1 and o.id_caso = $4 and o.id <> c.id and exists (select from snvs.attempts a
          where a.tenant_id = $1 and a.case_id = o.id and a.registry = $2 and a.number = o.attempt_count))
     select (select max(id_caso) from snvs.attempts
              where tenant_id = $1 and registry = $2 and id_caso is not null and ended_at <= $3) as before,
            exists (select from ours) as is_anothers, exists (select from ours where is_else) as is_of_somebody_else,
            (select disputed_id_caso from snvs.cases where tenant_id = $1 and id = $5) as disputed`,
    [work.tenant.id, sent.registry, doubt?.started_at.toString() ?? null, id, sent.id],
  )
  const numberOf = (text: string | null | undefined) => (text === null || text === undefined ? null : Number(text))
  return {
    known: {
      before: numberOf(row?.before),
      isAnothers: row?.is_anothers === true,
      isOfSomebodyElse: row?.is_of_somebody_else === true,
    },
    disputed: numberOf(row?.disputed),
  }
}
