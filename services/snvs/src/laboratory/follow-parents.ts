import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { LabApi } from '../case-desk/lab-credentials.ts'
import type { LabState } from '@vigencia/domain/lab-reports/lab-states.ts'
import { wakeWorkers } from '../jobs/wake-workers.ts'

const AT_ONCE = 200

interface Followed {
  readonly id: string
  readonly api: LabApi
  readonly registry: string | null
  readonly becomes: Extract<LabState, 'queued' | 'cancelled' | 'waiting_for_case' | 'waiting_for_sample'>
}

/**
 * Lets samples go on whose cases have their number now, and lets those wait whose cases have lost it. Those of cases that
 * were cancelled are cancelled. What somebody holds is left to the next sweep: who holds a sample may wait for its case.
 */
export async function followCases(work: UnitOfWork, caseIds: readonly string[] | null): Promise<number> {
  await work.em.flush()
  const found = await work.sql<Followed>(
    `select l.id, l.api, case when c.state = 'cancelled' then 'cancelled' when c.id_caso is null then 'waiting_for_case'
                         else 'queued' end as becomes,
            (select a.registry from snvs.attempts a where a.tenant_id = $1 and a.case_id = c.id
              order by a.number desc limit 1) as registry
       from snvs.lab_reports l
       join platform.chains ch on ch.tenant_id = $1 and ch.chain_id = l.id
       join snvs.cases c on c.tenant_id = $1 and c.id = l.case_id
      where l.tenant_id = $1 and l.api = 'samples' and ($2::uuid[] is null or l.case_id = any ($2))
        and (l.state = 'waiting_for_case' and c.id_caso is not null and c.state in ('reported', 'adopted')
          or l.state = 'queued' and c.id_caso is null
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
    `select l.id, l.api, case when s.state = 'cancelled' then 'cancelled' when s.registry_id is null then 'waiting_for_sample'
                         else 'queued' end as becomes,
            s.registry
       from snvs.lab_reports l
       join platform.chains ch on ch.tenant_id = $1 and ch.chain_id = l.id
       join snvs.lab_reports s on s.tenant_id = $1 and s.id = l.of_sample
      where l.tenant_id = $1 and l.api = 'results' and ($2::uuid[] is null or l.of_sample = any ($2))
        and (l.state = 'waiting_for_sample' and s.registry_id is not null and s.state = 'reported'
          or l.state = 'queued' and s.registry_id is null
          or s.state = 'cancelled' and l.state in ('waiting_for_sample', 'queued', 'rejected', 'held'))
      order by l.id limit $3 for update of l, ch skip locked`,
    [work.tenant.id, sampleIds, AT_ONCE],
  )
  return follow(work, found)
}

async function follow(work: UnitOfWork, found: readonly Followed[]): Promise<number> {
  const moved = found.flatMap((one): Followed[] => {
    if (one.becomes === 'queued') return one.registry === null ? [] : [one]
    return [{ ...one, registry: null }]
  })
  if (moved.length === 0) return 0
  await work.sql(
    `update snvs.lab_reports l
        set state = m.becomes, held_because = null, updated_at = $3,
            registry = case when m.becomes = 'cancelled' then l.registry else m.registry end,
            due_at = case when m.becomes = 'queued' then $3::timestamptz end
       from jsonb_to_recordset($2) as m (id uuid, becomes text, registry text) where l.tenant_id = $1 and l.id = m.id`,
    [work.tenant.id, JSON.stringify(moved), work.now.toString()],
  )
  const byId = new Map(moved.map((one) => [one.id, one]))
  const changes = await work.changeEach('lab_report', [...byId.keys()])
  await changes.record([...byId.keys()], (id) => entryOf(byId.get(id) as Followed))
  const cancelled = moved.filter(({ becomes }) => becomes === 'cancelled').map(({ id }) => id)
  if (cancelled.length > 0) await followSamples(work, cancelled)
  if (moved.some(({ becomes }) => becomes === 'queued')) await wakeWorkers(work, null)
  return moved.length
}

function entryOf({ becomes, registry }: Followed) {
  if (becomes === 'cancelled') return entry('cancel', 'Cancelled with that on which it hung', { state: 'cancelled' })
  return becomes === 'queued'
    ? entry('release', 'Queued: that on which it hangs has its number', { state: 'queued', registry })
    : entry('wait', 'Waits: the number of that on which it hangs was taken back', { state: becomes, registry })
}

const entry = (change_type: string, change_description: string, new_values: Record<string, unknown>) => ({
  change_type,
  change_description,
  affected_table: 'lab_reports',
  new_values,
})
