import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { LabApi } from '../case-desk/lab-credentials.ts'
import { wakeWorkers } from '../jobs/wake-workers.ts'

const AT_ONCE = 200

interface Followed {
  readonly id: string
  readonly api: LabApi
  readonly registry: string | null
  readonly is_cancelled: boolean
}

/**
 * Lets samples go on whose cases have their number now, and cancels those whose cases were cancelled. What somebody holds is
 * left to the next sweep: who holds a sample may wait for its case.
 */
export async function followCases(work: UnitOfWork, caseIds: readonly string[] | null): Promise<number> {
  await work.em.flush()
  const found = await work.sql<Followed>(
    `select l.id, l.api, c.state = 'cancelled' as is_cancelled,
            (select a.registry from snvs.attempts a where a.tenant_id = $1 and a.case_id = c.id
              order by a.number desc limit 1) as registry
       from snvs.lab_reports l
       join platform.chains ch on ch.tenant_id = $1 and ch.chain_id = l.id
       join snvs.cases c on c.tenant_id = $1 and c.id = l.case_id
      where l.tenant_id = $1 and l.api = 'samples' and ($2::uuid[] is null or l.case_id = any ($2))
        and (l.state = 'waiting_for_case' and c.id_caso is not null and c.state in ('reported', 'adopted')
          or c.state = 'cancelled' and l.state in ('waiting_for_case', 'queued', 'rejected', 'held'))
      order by l.id limit $3 for update of l, ch skip locked`,
    [work.tenant.id, caseIds, AT_ONCE],
  )
  return follow(work, found)
}

/** The same for results of samples. */
export async function followSamples(work: UnitOfWork, sampleIds: readonly string[] | null): Promise<number> {
  await work.em.flush()
  const found = await work.sql<Followed>(
    `select l.id, l.api, s.state = 'cancelled' as is_cancelled, s.registry
       from snvs.lab_reports l
       join platform.chains ch on ch.tenant_id = $1 and ch.chain_id = l.id
       join snvs.lab_reports s on s.tenant_id = $1 and s.id = l.of_sample
      where l.tenant_id = $1 and l.api = 'results' and ($2::uuid[] is null or l.of_sample = any ($2))
        and (l.state = 'waiting_for_sample' and s.registry_id is not null and s.state = 'reported'
          or s.state = 'cancelled' and l.state in ('waiting_for_sample', 'queued', 'rejected', 'held'))
      order by l.id limit $3 for update of l, ch skip locked`,
    [work.tenant.id, sampleIds, AT_ONCE],
  )
  return follow(work, found)
}

async function follow(work: UnitOfWork, found: readonly Followed[]): Promise<number> {
  const cancelled = found.filter(({ is_cancelled }) => is_cancelled).map(({ id }) => id)
  const queued = found.filter(({ is_cancelled, registry }) => !is_cancelled && registry !== null)
  if (cancelled.length + queued.length === 0) return 0
  await work.sql(
    `update snvs.lab_reports set state = 'cancelled', held_because = null, due_at = null, updated_at = $3
      where tenant_id = $1 and id = any ($2::uuid[])`,
    [work.tenant.id, cancelled, work.now.toString()],
  )
  await work.sql(
    `update snvs.lab_reports l set state = 'queued', registry = q.registry, due_at = $3, updated_at = $3
       from jsonb_to_recordset($2) as q (id uuid, registry text) where l.tenant_id = $1 and l.id = q.id`,
    [work.tenant.id, JSON.stringify(queued), work.now.toString()],
  )
  const registryOf = new Map(queued.map(({ id, registry }) => [id, registry]))
  const ids = [...cancelled, ...registryOf.keys()]
  const changes = await work.changeEach('lab_report', ids)
  await changes.record(ids, (id) => {
    const registry = registryOf.get(id)
    return registry === undefined
      ? entry('cancel', 'Cancelled with that on which it hung', { state: 'cancelled' })
      : entry('release', 'Queued: that on which it hangs has its number', { state: 'queued', registry })
  })
  if (cancelled.length > 0) await followSamples(work, cancelled)
  if (queued.length > 0) await wakeWorkers(work, null)
  return ids.length
}

const entry = (change_type: string, change_description: string, new_values: Record<string, unknown>) => ({
  change_type,
  change_description,
  affected_table: 'lab_reports',
  new_values,
})
