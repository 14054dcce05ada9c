import { instantFromPostgres } from '@vigencia/database/columns/instant-column.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { LabApi } from '../case-desk/lab-credentials.ts'
import type { Recovered, RecoverInput } from '../delivery/traffic.ts'
import type { LabInFlight } from './claim-lab-reports.ts'
import { concludeLabReports, type LabEnding } from './conclude-lab-reports.ts'
import { followCases, followSamples } from '../laboratory/follow-parents.ts'
import { waitAgain } from '../laboratory/wait-again.ts'

const BATCH = 50
/** The verdict of an attempt whose end nobody heard. */
const UNHEARD: LabEnding = { verdict: { kind: 'unknown' }, way: null, http_status: null, answer: null }

/** Ends attempts whose worker died: they are in doubt. What waits for its case or sample goes on where it may. */
export async function recoverLabReports(work: UnitOfWork, api: LabApi, input: RecoverInput): Promise<Recovered> {
  const followed = api === 'samples' ? await followCases(work, null) : await followSamples(work, null)
  const lost = await lostAttempts(work, api, input)
  const around = { mayResend: false, chance: input.chance }
  const answered = lost.map((sent) => ({ sent, ending: UNHEARD, around }))
  const concluded = lost.length === 0 ? [] : await concludeLabReports(work, api, answered)
  const isFull = lost.length === BATCH && concluded.some(({ state }) => state !== 'late')
  return { count: lost.length, isFull: isFull || followed > 0 }
}

type Row = Omit<LabInFlight, 'fence' | 'started_at' | 'hangs_on' | 'repeats'> & {
  readonly fence: string
  readonly started_at: string
  readonly hangs_on: string
}

async function lostAttempts(work: UnitOfWork, api: LabApi, { before, except }: RecoverInput): Promise<LabInFlight[]> {
  const rows = await work.sql<Row>(
    `select a.report_id as id, a.number, a.fence, a.registry, a.started_at, a.hangs_on
       from snvs.lab_attempts a
       join snvs.lab_reports l on l.tenant_id = $1 and l.id = a.report_id
       join platform.chains ch on ch.tenant_id = $1 and ch.chain_id = a.report_id
      where a.tenant_id = $1 and l.api = $5 and a.ended_at is null and a.started_at < $2 and a.report_id <> all ($3::uuid[])
      order by a.started_at, a.report_id limit $4
        for update of a, ch skip locked`,
    [work.tenant.id, before.toString(), except, BATCH, api],
  )
  return rows.map((row) => ({
    ...row,
    fence: Number(row.fence),
    started_at: instantFromPostgres(row.started_at),
    hangs_on: Number(row.hangs_on),
    repeats: null,
  }))
}

/** Holds everything of an API that is unsent after a restore from backup: it may have been sent since. */
export async function holdLabReports(work: UnitOfWork, api: LabApi): Promise<boolean> {
  const before = work.now.add({ microseconds: 1 })
  const { isFull } = await recoverLabReports(work, api, { before, except: [], chance: 0 })
  const unsent = await work.sql<{ id: string }>(
    `select l.id from snvs.lab_reports l join platform.chains ch on ch.tenant_id = $1 and ch.chain_id = l.id
      where l.tenant_id = $1 and l.api = $2 and l.state in ('waiting_for_case', 'waiting_for_sample', 'queued')
      order by l.id limit $3 for update of l, ch`,
    [work.tenant.id, api, BATCH],
  )
  const ids = unsent.map(({ id }) => id)
  if (ids.length === 0) return isFull
  await work.sql(
    `update snvs.lab_reports set state = 'held', held_because = 'restored', due_at = null, updated_at = $3
      where tenant_id = $1 and id = any ($2::uuid[])`,
    [work.tenant.id, ids, work.now.toString()],
  )
  const changes = await work.changeEach('lab_report', ids)
  await changes.record(ids, () => ({
    change_type: 'hold',
    change_description: 'Held: the database comes from a backup, and this may have been sent since',
    affected_table: 'lab_reports',
    new_values: { state: 'held', held_because: 'restored' },
  }))
  return isFull || ids.length === BATCH
}

/** Lets go what a restore held: each waits again, and goes on at once where that on which it hangs has its number. */
export function releaseLabReports(work: UnitOfWork): Promise<number> {
  const filter = { where: "l.state = 'held' and l.held_because = 'restored'", values: [] }
  return waitAgain(work, filter, { change_type: 'release', change_description: 'Released: the queue was resumed' })
}
