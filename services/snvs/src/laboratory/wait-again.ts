import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { LabState } from '@vigencia/domain/lab-reports/lab-states.ts'
import { wakeWorkers } from '../jobs/wake-workers.ts'
import { followCases, followSamples } from './follow-parents.ts'

/** Conditions on reports `l`, in SQL; their parameters begin at $2. */
interface Filter {
  readonly where: string
  readonly values: readonly unknown[]
}

interface Facts {
  readonly change_type: string
  readonly change_description: string
}

/**
 * Lets all reports wait that a filter finds. Each goes on at once where that on which it hangs has its number; where they
 * are many, the next sweep lets the rest go.
 */
export async function waitAgain(work: UnitOfWork, { where, values }: Filter, facts: Facts): Promise<number> {
  const found = await work.sql<{ id: string; state: LabState; registry: string | null }>(
    `select l.id, case when l.id_caso is not null then 'queued' when l.api = 'samples' then 'waiting_for_case'
                       else 'waiting_for_sample' end as state,
            case when l.id_caso is not null then l.registry end as registry
       from snvs.lab_reports l join platform.chains ch on ch.tenant_id = $1 and ch.chain_id = l.id
      where l.tenant_id = $1 and ${where} order by l.id for update of l, ch`,
    [work.tenant.id, ...values],
  )
  if (found.length === 0) return 0
  await work.sql(
    `update snvs.lab_reports l set state = w.state, registry = w.registry, held_because = null, errors = null,
            due_at = case when w.state = 'queued' then $3::timestamptz end, updated_at = $3
       from jsonb_to_recordset($2) as w (id uuid, state text, registry text) where l.tenant_id = $1 and l.id = w.id`,
    [work.tenant.id, JSON.stringify(found), work.now.toString()],
  )
  const standing = new Map(found.map(({ id, state, registry }) => [id, { state, registry, held_because: null }]))
  const ids = [...standing.keys()]
  const changes = await work.changeEach('lab_report', ids)
  await changes.record(ids, (id) => ({ ...facts, affected_table: 'lab_reports', new_values: standing.get(id) ?? null }))
  await followCases(work, null)
  await followSamples(work, null)
  await wakeWorkers(work, null)
  return ids.length
}
