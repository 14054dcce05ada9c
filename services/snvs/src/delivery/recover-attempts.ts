import { instantFromPostgres } from '@vigencia/database/columns/instant-column.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import { concludeAttempts } from './conclude-attempts.ts'
import type { Ending, Surroundings } from './ending.ts'
import type { Claimed, InFlight } from './in-flight.ts'

const BATCH = 50
/** The verdict of an attempt whose end nobody heard. */
const UNHEARD: Ending = { verdict: { kind: 'unknown' }, http_status: null, answer: null }

export interface RecoverInput extends Surroundings {
  /** Attempts that began before this instant: no living worker still waits for their answer. */
  readonly before: Instant
  /** Cases that this very process still holds. */
  readonly except: readonly string[]
}

export interface Recovered {
  readonly count: number
  readonly isFull: boolean
  /** Repeats that began where a lost attempt ended. */
  readonly next: readonly Claimed[]
}

/** Ends attempts whose worker died. Their cases are in doubt, or repeated once where a duplicate window allows it. */
export async function recoverAttempts(work: UnitOfWork, input: RecoverInput): Promise<Recovered> {
  const lost = await lostAttempts(work, input)
  const answered = lost.map((sent) => ({ sent, ending: UNHEARD, around: input }))
  const concluded = await concludeAttempts(work, answered)
  return {
    count: lost.length,
    // if none could be ended, another search would find the same
    isFull: lost.length === BATCH && concluded.some(({ state }) => state !== 'late'),
    next: concluded.flatMap(({ next }) => (next === null ? [] : [next])),
  }
}

type Row = Omit<InFlight, 'fence' | 'started_at' | 'content'> & { fence: string; started_at: string; content: Buffer }

async function lostAttempts(work: UnitOfWork, { before, except }: RecoverInput): Promise<InFlight[]> {
  const rows = await work.sql<Row>(
    `select a.case_id, a.number, a.fence, a.registry, a.started_at, a.content, a.repeats, c.event_id
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
