import { create, importRows, publish } from '@vigencia/contracts/price-tables'
import { createPriceTable } from '../../agreements/price-tables/create-price-table.ts'
import { importPriceTable } from '../../agreements/price-tables/import-price-table.ts'
import { publishPriceTable } from '../../agreements/price-tables/publish-price-table.ts'
import { operation, type Act } from './act.ts'
import { WHOLE_ACT_TABLES } from '../invented/whole-act-tables.ts'
import { inventedTables, type InventedTable } from '../invented/invented-tables.ts'

/** The fee tables: that of 2026 is a draft, and all others are published. Those that price whole acts came last. */
export function tableActs(): Act[] {
  const { of2024, of2025, of2026 } = inventedTables()
  return [
    ...received(of2024, '2023-10-30'),
    published(of2024, '2023-11-13'),
    ...received(of2025, '2024-10-28'),
    published(of2025, '2024-11-18'),
    ...received(of2026, '2025-11-24'),
    ...WHOLE_ACT_TABLES.flatMap((table) => [...received(table, '2026-01-08'), published(table, '2026-01-09')]),
  ]
}

function received({ csv, version, ...fields }: InventedTable, on: string): Act[] {
  return [
    operation(`table ${version}`, on, create, createPriceTable, { version, ...fields }),
    operation(`table ${version} imported`, on, importRows, importPriceTable, { version, file: csv }),
  ]
}

function published({ version }: InventedTable, on: string): Act {
  return operation(`table ${version} published`, on, publish, publishPriceTable, { version })
}
