import { decimalOf } from '@vigencia/domain/money/decimal.ts'
import type { TableName } from '@vigencia/domain/pricing/editions.ts'
import {
  ofTable,
  portesName,
  pricedSource,
  sourceFacts,
  type PricedSource,
  type SourceFacts,
} from '@vigencia/domain/pricing/priced-source.ts'
import type { PeriodPrices } from '@vigencia/domain/pricing/pricing.ts'
import { sourceParts, type SourceParts } from '@vigencia/domain/pricing/source-parts.ts'
import { indexParts, type TableParts } from '@vigencia/domain/pricing/table-parts.ts'
import type { ExportedTable } from './read-table-export.ts'
import type { ReadSnapshot } from './read-evidence.ts'

/** The tables of a snapshot's period in their order, and their prices as far as there are exports of them. */
export type PricesOfSources = { readonly sources: readonly PricedSource[] } & Pick<PeriodPrices, 'tables' | 'parts'>

/** A table as a snapshot names it. */
type NamedTable = NonNullable<ReadSnapshot['price_tables']>[number]

export function sourcesOfSnapshot(snapshot: ReadSnapshot, exports: readonly ExportedTable[]): PricesOfSources {
  const facts = namedSources(snapshot)
  const sources = facts.map((source) => ofTable(pricedSource(source), tableOf(namedTable(snapshot, source))))
  const exported = facts.map((source) => exportOf(namedTable(snapshot, source), exports, facts.length === 1))
  return {
    sources,
    tables: exported.map((table) => table?.prices ?? null),
    parts: sources.map((source, place) =>
      partsOf(snapshot, source, facts[place] as TableName, exported[place] ?? null),
    ),
  }
}

/** The tables that a snapshot names, each with the digest of its export. */
export function tablesOfSnapshot(snapshot: ReadSnapshot): readonly NamedTable[] {
  if (snapshot.price_tables !== undefined) return snapshot.price_tables
  const { cbhpm_table_version: version, price_table_values: values } = snapshot
  const { price_table_id, price_table_digest, price_table_edition } = snapshot
  return version === null ? [] : [{ version, price_table_id, price_table_digest, price_table_edition, ...values }]
}

function namedSources(snapshot: ReadSnapshot): (SourceFacts & TableName)[] {
  if (snapshot.price_sources !== undefined) return sourceFacts(snapshot.price_sources)
  const { cbhpm_table_version: version, cbhpm_percentage: percentage, table_adjustments: adjustments } = snapshot
  return version === null ? [] : [{ version, withErrata: true, percentage, adjustments }]
}

function namedTable(snapshot: ReadSnapshot, { version, withErrata }: TableName): NamedTable | undefined {
  return tablesOfSnapshot(snapshot).find(
    (table) => table.version === version && (table.errata === undefined) === withErrata,
  )
}

function tableOf(named: NamedTable | undefined) {
  const { price_table_id: tableId = null, price_table_edition: edition } = named ?? {}
  return tableId === null ? null : { tableId, edition: edition ?? null }
}

/** Of several files the one whose digest the snapshot has. Of one table the file is taken as it is, and its digest told. */
export function exportOf(
  named: NamedTable | undefined,
  exports: readonly ExportedTable[],
  isOnly: boolean,
): ExportedTable | null {
  return exports.find(({ digest }) => digest === named?.price_table_digest) ?? (isOnly ? exports[0] : undefined) ?? null
}

/** A snapshot has values of parts where its period prices acts, or a source has values of its own. */
function partsOf(
  snapshot: ReadSnapshot,
  source: PricedSource,
  name: TableName,
  exported: ExportedTable | null,
): SourceParts | null {
  const named = namedTable(snapshot, name)
  if (exported === null || (source.own === null && named?.portes === undefined)) return null
  const rows = indexParts(exported.parts, valuesOf(named))
  const from = source.own?.portesFrom ?? null
  const portes = from === null ? null : namedTable(snapshot, portesName(from))
  return sourceParts(source, rows, portes === undefined || portes === null ? null : indexParts([], valuesOf(portes)))
}

function valuesOf(named: NamedTable | undefined): TableParts['values'] {
  const portes = Object.entries(named?.portes ?? {}).map(([porte, value]) => [porte, decimalOf(value)] as const)
  return { portes: new Map(portes), uco: named?.uco_value ?? null, film: named?.film_value ?? null }
}
