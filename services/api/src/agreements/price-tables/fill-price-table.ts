import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { importRows, type Upload } from '../../imports/import-rows.ts'
import type { ImportReport } from '../../imports/import-report.ts'
import { rejectTwins } from '../../imports/reject-twins.ts'
import { priceRowReader, type PriceRow } from './price-row.ts'
import type { CurrentPriceTable } from './price-table.ts'
import { furtherColumns, missingParts, priceFaults, pricedBy, TABLE_COLUMNS } from './row-header.ts'
import { rowStore } from './store-rows.ts'

export interface Filled {
  readonly report: ImportReport
  readonly priced_by: CurrentPriceTable['priced_by']
  readonly further_columns: CurrentPriceTable['further_columns']
}

/** Replaces a draft's rows by those of a file. The report has what does not fit. */
export async function fillPriceTable(work: UnitOfWork, table: CurrentPriceTable, upload: Upload): Promise<Filled> {
  let priced_by: CurrentPriceTable['priced_by'] = null
  let further_columns: CurrentPriceTable['further_columns'] = []
  await work.sql('delete from contracts.price_table_rows where tenant_id = $1 and table_id = $2', [
    work.tenant.id,
    table.id,
  ])
  const report = await importRows<PriceRow>(work, upload, {
    kind: TABLE_COLUMNS,
    readerOf(columns, line, told) {
      const faults = priceFaults(line, columns)
      if (faults.length > 0) return faults
      const missing = missingParts(columns)
      if (missing !== null) told.warn(missing)
      priced_by = pricedBy(columns)
      further_columns = furtherColumns(columns)
      return priceRowReader(columns, table)
    },
    store: rowStore(work, table.id),
  })
  await rejectTwins(work, report, {
    statement: 'select line, procedure_code from contracts.price_table_rows where tenant_id = $1 and table_id = $2',
    parameters: [work.tenant.id, table.id],
  })
  return { report, priced_by, further_columns }
}
