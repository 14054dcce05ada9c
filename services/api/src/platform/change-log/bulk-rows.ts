import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { CATALOGUES } from '../../insurance-plans/catalogues.ts'

/** The versions of a catalogue of insurance plans, as `plans.versions_digest` knows them. */
export type PlanVersions = `${(typeof CATALOGUES)[number]['one']}_versions`

/** Rows that one change made by the thousand, and that stay as they are: where to find them. */
export type BulkPlace =
  | { readonly table: 'overrides'; readonly period_id: string }
  | { readonly table: 'type_rules'; readonly period_id: string }
  | { readonly table: 'particular_price_versions'; readonly convenio_id: string; readonly known_from: number }
  | { readonly table: PlanVersions; readonly known_from: number }

const PLAN_VERSIONS: ReadonlySet<string> = new Set(CATALOGUES.map(({ one }) => `${one}_versions`))

export function isOfPlans<Place extends BulkPlace>(place: Place): place is Place & { readonly table: PlanVersions } {
  return PLAN_VERSIONS.has(place.table)
}

/** Whether a word names rows that can be digested. */
export function isBulkTable(table: unknown): table is BulkPlace['table'] {
  return typeof table === 'string' && (PLAN_VERSIONS.has(table) || OTHERS.has(table))
}

const OTHERS: ReadonlySet<string> = new Set(['overrides', 'type_rules', 'particular_price_versions'])

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
  if (isOfPlans(place)) return ['plans.versions_digest($1, $2, $3)', [place.table, place.known_from]]
  switch (place.table) {
    case 'overrides':
      return ['contracts.overrides_digest($1, $2)', [place.period_id]]
    case 'type_rules':
      return ['contracts.type_rules_digest($1, $2)', [place.period_id]]
    case 'particular_price_versions':
      return ['contracts.particular_versions_digest($1, $2, $3)', [place.convenio_id, place.known_from]]
  }
}
