import { instantFromPostgres } from '@vigencia/database/columns/instant-column.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { concludeAttempts } from './conclude-attempts.ts'
import type { CaseEnding, Surroundings } from './ending.ts'
import type { InFlight } from './in-flight.ts'
import type { Recovered, RecoverInput } from './traffic.ts'

const BATCH = 50
/** The verdict of an attempt whose end nobody heard. */
const UNHEARD: CaseEnding = { verdict: { kind: 'unknown' }, way: null, http_status: null, answer: null }

/** Ends attempts whose worker died. Their cases are in doubt. */
export async function recoverAttempts(
  work: UnitOfWork,
  input: RecoverInput,
  { mayResend }: Pick<Surroundings, 'mayResend'> = { mayResend: true },
): Promise<Recovered> {
  const lost = await lostAttempts(work, input)
  const around = { mayResend, chance: input.chance }
  const answered = lost.map((sent) => ({ sent, ending: UNHEARD, around }))
  const concluded = await concludeAttempts(work, answered)
  return {
    count: lost.length,
    // if none could be ended, another search would find the same
    isFull: lost.length === BATCH && concluded.some(({ state }) => state !== 'late'),
  }
}

type Row = Omit<InFlight, 'fence' | 'started_at' | 'content'> & { fence: string; started_at: string; content: Buffer }

async function lostAttempts(work: UnitOfWork, { before, except }: RecoverInput): Promise<InFlight[]> {
  const rows = await work.sql<Row>(
    `select a.case_id as id, a.number, a.fence, a.registry, a.started_at, a.content, a.repeats, c.event_id
       from snvs.attempts a
       join snvs.cases c on c.tenant_id = $1 and c.id = a.case_id
       join platform.chains ch on ch.tenant_id = $1 and ch.chain_id = a.case_id
      where a.tenant_id = $1 and a.ended_at is null and a.started_at < $2 and a.case_id <> all ($3::uuid[])
      order by a.started_at, a.case_id limit $4
        for update of a, ch skip locked`,
    [work.tenant.id, before.toString(), except, BATCH],
  )
  return rows.map((row) => ({
    ...row,
    fence: Number(row.fence),
    started_at: instantFromPostgres(row.started_at),
    content: row.content.toString('hex'),
  }))
}
