import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'

/** Conditions on cases, in SQL; their parameters begin at $3. */
export interface CaseFilter {
  readonly where: string
  readonly values: readonly unknown[]
}

export interface CaseChange {
  readonly change_type: string
  /** The word for the result of each: `queued again`. */
  readonly did: string
  /** Columns and their values in SQL; $2 is the time. */
  readonly set: string
  readonly new_values: Readonly<Record<string, unknown>>
}

/**
 * Does one thing to every case that a filter finds, each with a revision and an entry of its own. Answers their ids.
 * It takes four statements, however many cases there are.
 */
export async function changeCases(work: UnitOfWork, filter: CaseFilter, made: CaseChange): Promise<string[]> {
  await work.em.flush()
  const { tenant, now } = work
  const values = [tenant.id, now.toString(), ...filter.values]
  const found = await work.sql<{ id: string }>(
    // the time is cast also where no filter names it, or it would have no type
    `select id from snvs.cases where tenant_id = $1 and $2::timestamptz is not null and (${filter.where})`,
    values,
  )
  if (found.length === 0) return []
  const changes = await work.changeEach(
    'case',
    found.map(({ id }) => id),
  )
  // the filter is asked again under the locks, because a worker may have been here
  const changed = await work.sql<{ id: string }>(
    `update snvs.cases set ${made.set}, updated_at = $2
      where tenant_id = $1 and (${filter.where}) and id = any ($${values.length + 1}::uuid[]) returning id`,
    [...values, changes.ids],
  )
  const { change_type, did, new_values } = made
  const facts = { change_type, change_description: `Case ${did}`, affected_table: 'cases', new_values }
  if (changed.length > 0)
    await changes.record(
      changed.map(({ id }) => id),
      () => facts,
    )
  return changed.map(({ id }) => id)
}
