import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { MOST_EXAMPLES, type Example, type Found } from '@vigencia/domain/agreements/findings/finding.ts'

export const NOTHING_FOUND: Found = { count: 0, examples: [] }

/**
 * All rows that a query finds, counted, with the first few by code.
 * The query answers procedure_code, price_cents and expected_cents. It runs once, however many rows it finds.
 */
export async function counted(work: UnitOfWork, query: string, parameters: readonly unknown[]): Promise<Found> {
  const [found] = await work.sql<{ count: string; examples: Example[] }>(
    `with found as materialized (${query})
     select (select count(*) from found) as count,
            (select coalesce(json_agg(f), '[]') from (
               select procedure_code, price_cents, expected_cents from found
                order by procedure_code collate "C", price_cents, expected_cents limit ${MOST_EXAMPLES}) f) as examples`,
    parameters,
  )
  return found === undefined ? NOTHING_FOUND : { count: Number(found.count), examples: found.examples }
}

/** The same for several conditions on one query, which runs once. */
export async function countedBy<Name extends string>(
  work: UnitOfWork,
  query: string,
  conditions: Readonly<Record<Name, string>>,
  parameters: readonly unknown[],
): Promise<Record<Name, Found>> {
  const names = Object.keys(conditions) as Name[]
  const columns = names.map((name) => `coalesce(${conditions[name]}, false) as "is ${name}"`)
  const counts = names.map(
    (name) => `
    select '${name}' as name, (select count(*) from found where "is ${name}") as count,
           (select coalesce(json_agg(f), '[]') from (
              select procedure_code, price_cents, expected_cents from found where "is ${name}"
               order by procedure_code collate "C", price_cents, expected_cents limit ${MOST_EXAMPLES}) f) as examples`,
  )
  const rows = await work.sql<{ name: Name; count: string; examples: Example[] }>(
    `with found as materialized (
       select q.*, ${columns.join(', ')} from (${query}) q where ${names.map((name) => conditions[name]).join(' or ')})
     ${counts.join(' union all ')}`,
    parameters,
  )
  const found = rows.map(({ name, count, examples }) => [name, { count: Number(count), examples }])
  return Object.fromEntries(found) as Record<Name, Found>
}
