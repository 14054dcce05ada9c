import type { UploadedFile } from '@vigencia/contracts/values/uploaded-file.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { importRows } from '../../imports/import-rows.ts'
import type { ImportReport } from '../../imports/import-report.ts'
import { priceRowReader, type PriceRow } from './price-row.ts'
import type { CurrentPriceTable } from './price-table.ts'
import { isColumns, readHeader } from './row-header.ts'
import { rowStore } from './store-rows.ts'

export interface Filled {
  readonly report: ImportReport
  readonly priced_by: CurrentPriceTable['priced_by']
}

/** Replaces a draft's rows by those of a file. The report has what does not fit. */
export async function fillPriceTable(work: UnitOfWork, table: CurrentPriceTable, file: UploadedFile): Promise<Filled> {
  let priced_by: CurrentPriceTable['priced_by'] = null
  await work.sql('delete from contracts.price_table_rows where tenant_id = $1 and table_id = $2', [
    work.tenant.id,
    table.id,
  ])
  const report = await importRows<PriceRow>(file, {
    readHeader(header) {
      const columns = readHeader(header)
      if (!isColumns(columns)) return columns
      priced_by = columns.pricedBy
      return priceRowReader(header, columns, table)
    },
    store: rowStore(work, table.id),
  })
  return { report, priced_by }
}
