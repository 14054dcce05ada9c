import { p } from '@mikro-orm/core'
import type { z } from 'zod'
import type { PriceTable as PriceTableOnTheWire } from '@vigencia/contracts/price-tables/price-table.ts'
import { CountColumn } from '@vigencia/database/columns/count-column.ts'
import type { LoggedValues } from '@vigencia/database/change-log/change.ts'
import { DayColumn } from '@vigencia/database/columns/day-column.ts'
import { DecimalColumn } from '@vigencia/database/columns/decimal-column.ts'
import { InstantColumn } from '@vigencia/database/columns/instant-column.ts'
import { entity } from '@vigencia/database/orm/entity.ts'
import { PortesColumn } from './portes-column.ts'
import type { FurtherColumn } from './row-header.ts'

/** A table with its status and revision, for reads. */
export type CurrentPriceTable = z.output<typeof PriceTableOnTheWire> & {
  tenant_id: string
  /** What its file had beside prices, in the order of an export. */
  further_columns: readonly FurtherColumn[]
}

/** What entries of the log say of a table that is not simply its version. Those of before editions say nothing. */
export function editionValues({ family, valid_from, errata }: CurrentPriceTable): LoggedValues {
  return {
    ...(family !== null && { family }),
    ...(valid_from !== null && { valid_from: valid_from.toString() }),
    ...(errata > 0 && { errata }),
  }
}

/** The entity that a command loads and changes. */
export type PriceTable = Omit<CurrentPriceTable, 'status' | 'digest' | 'revision'>

const properties = {
  tenant_id: p.uuid().primary(),
  id: p.uuid().primary(),
  version: p.text(),
  name: p.text().nullable(),
  uco_value: p.type(DecimalColumn).nullable(),
  film_value: p.type(DecimalColumn).nullable(),
  portes: p.type(PortesColumn),
  priced_by: p.text().nullable(),
  row_count: p.integer(),
  family: p.text().nullable(),
  valid_from: p.type(DayColumn).nullable(),
  errata: p.integer(),
  further_columns: p.array(),
  published_at: p.type(InstantColumn).nullable(),
  created_at: p.type(InstantColumn),
  updated_at: p.type(InstantColumn),
}

export const PriceTable = entity<PriceTable>({
  name: 'PriceTable',
  tableName: 'contracts.price_tables',
  properties,
})

export const CurrentPriceTable = entity<CurrentPriceTable>({
  name: 'CurrentPriceTable',
  tableName: 'contracts.current_price_tables',
  readonly: true,
  properties: {
    ...properties,
    status: p.text(),
    digest: p.text().nullable(),
    revision: p.type(CountColumn),
  },
})
