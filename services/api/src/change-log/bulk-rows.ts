import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'

/** Rows that one change made by the thousand, and that stay as they are: where to find them. */
export type BulkPlace =
  | { readonly table: 'overrides'; readonly period_id: string }
  | { readonly table: 'type_rules'; readonly period_id: string }
  | { readonly table: 'particular_price_versions'; readonly convenio_id: string; readonly known_from: number }

/** What the change log keeps of them under `new_values.rows`: a count and a digest that can be taken again. */
export type BulkRows = BulkPlace & { readonly count: number; readonly digest: string }

/** Counts the rows in their place and digests them, as they are now. */
export async function digestRows(work: Pick<UnitOfWork, 'sql' | 'tenant'>, place: BulkPlace): Promise<BulkRows> {
  const [from, parameters] = sourceOf(place)
  const [row] = await work.sql<{ count: string; digest: string }>(`select count::text, digest from ${from}`, [
    work.tenant.id,
    ...parameters,
  ])
  if (row === undefined) throw new Error(`${from} answered nothing`)
  return { ...place, count: Number(row.count), digest: row.digest }
}

function sourceOf(place: BulkPlace): [string, unknown[]] {
  switch (place.table) {
    case 'overrides':
      return ['contracts.overrides_digest($1, $2)', [place.period_id]]
    case 'type_rules':
      return ['contracts.type_rules_digest($1, $2)', [place.period_id]]
    case 'particular_price_versions':
      return ['contracts.particular_versions_digest($1, $2, $3)', [place.convenio_id, place.known_from]]
  }
}
