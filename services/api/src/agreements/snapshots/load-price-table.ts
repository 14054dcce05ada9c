import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { dayNumberOf, type Day } from '@vigencia/domain/calendar/day.ts'
import { tableOn, type KnownTable, type TableName } from '@vigencia/domain/pricing/editions.ts'
import { portesName } from '@vigencia/domain/pricing/priced-source.ts'
import { knownTables, TABLES_KNOWN } from '../price-tables/known-tables.ts'
import type { ShownPriceSources } from '../contract-periods/period/shown-price-sources.ts'
import type { SnapshotAnswer } from './snapshot-answer.ts'

export type PriceTable = Pick<
  SnapshotAnswer,
  'price_table_id' | 'price_table_digest' | 'price_table_edition' | 'price_table_values' | 'price_tables'
>
type NamedTable = NonNullable<PriceTable['price_tables']>[number]

const NONE: PriceTable = { price_table_id: null, price_table_digest: null }

interface Stored {
  readonly id: string
  readonly digest: string | null
  readonly portes: Record<string, string>
  readonly uco_value: string | null
  readonly film_value: string | null
}

/** What a period says of tables, and whether it prices acts, which are reckoned from parts. */
interface Named extends Pick<SnapshotAnswer, 'act_rules'> {
  readonly cbhpm_table_version: string | null
  readonly price_sources?: ShownPriceSources | undefined
}

/** The tables that a period names, as they are on a day and as the convenio knew them at a revision. */
export async function loadPriceTable(
  work: UnitOfWork,
  named: Named,
  at: { readonly convenio_id: string; readonly revision: number; readonly day: Day },
): Promise<PriceTable> {
  const { cbhpm_table_version: version, price_sources } = named
  if (version === null && price_sources === undefined) return NONE
  const [row] = await work.sql<{ tables: string | null }>(`select (${TABLES_KNOWN})::text as tables`, [
    work.tenant.id,
    at.convenio_id,
    at.revision,
  ])
  const known = knownTables(row?.tables ?? null)
  const find = (name: TableName) => tableOn(known, name, dayNumberOf(at.day))
  const names = price_sources === undefined ? [] : namesIn(price_sources)
  const first = version === null ? null : find({ version, withErrata: price_sources?.[0]?.errata ?? true })
  const found = [first, ...names.map(find)].filter((table) => table !== null)
  const stored = await storedTables(work, [...new Set(found.map(({ tableId }) => tableId))])
  const hangsOnParts = named.act_rules !== undefined || price_sources?.some(hasOwnValues) === true
  return {
    ...shownTable(first, stored),
    ...(price_sources === undefined &&
      hangsOnParts &&
      first !== null && { price_table_values: valuesOf(stored.get(first.tableId)) }),
    ...(price_sources !== undefined && {
      price_tables: names.map((name): NamedTable => {
        const table = find(name)
        const values = hangsOnParts && table !== null ? valuesOf(stored.get(table.tableId)) : {}
        return { version: name.version, ...(!name.withErrata && { errata: false as const }), ...shownTable(table, stored), ...values } // prettier-ignore
      }),
    }),
  }
}

function shownTable(table: KnownTable | null, stored: ReadonlyMap<string, Stored>): PriceTable {
  if (table === null) return NONE
  return {
    price_table_id: table.tableId,
    price_table_digest: stored.get(table.tableId)?.digest ?? null,
    ...(table.edition !== null && { price_table_edition: table.edition }),
  }
}

/** Each once, in the order of their texts. */
function namesIn(sources: ShownPriceSources): TableName[] {
  const names = sources.flatMap(({ version, errata, porte_values_from: portes }) => [
    ...(version === null ? [] : [{ version, withErrata: errata ?? true }]),
    ...(typeof portes === 'string' ? [portesName(portes)] : []),
  ])
  const byText = new Map(names.map((name) => [`${name.version} ${name.withErrata}`, name]))
  return [...byText.keys()].toSorted().map((text) => byText.get(text) as TableName)
}

/** Where a source has values of its own, its prices hang on those of tables too, which stand in no export. */
function hasOwnValues({ uco_value, film_value, porte_values_from, table_factors }: ShownPriceSources[number]): boolean {
  return [uco_value, film_value, porte_values_from, table_factors].some((one) => one !== undefined && one !== null)
}

function valuesOf(table: Stored | undefined): NonNullable<PriceTable['price_table_values']> {
  const number = (text: string | null | undefined) => (text === null || text === undefined ? null : Number(text))
  return { portes: table?.portes ?? {}, uco_value: number(table?.uco_value), film_value: number(table?.film_value) }
}

async function storedTables(work: UnitOfWork, ids: readonly string[]): Promise<ReadonlyMap<string, Stored>> {
  const rows = await work.sql<Stored>(
    `select id, encode(digest, 'hex') as digest, portes, uco_value::text, film_value::text
       from contracts.price_tables where tenant_id = $1 and id = any ($2::uuid[])`,
    [work.tenant.id, ids],
  )
  return new Map(rows.map((row) => [row.id, row]))
}
