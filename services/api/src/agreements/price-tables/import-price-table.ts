import { Refusal } from '@vigencia/domain/refusals.ts'
import type { importRows } from '@vigencia/contracts/price-tables'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { beginPriceTable } from './begin-price-table.ts'
import { openPriceTable } from './find-price-table.ts'
import { fillPriceTable } from './fill-price-table.ts'
import { PriceTable, type CurrentPriceTable } from './price-table.ts'
import { digestOf } from './table-export.ts'

export const importPriceTable: UseCase<typeof importRows> = async (work, { version, dry_run, ...upload }) => {
  const { table, change } = (await openPriceTable(work, version)) ?? (await beginPriceTable(work, { version }))
  if (table.status === 'published')
    throw new Refusal(
      'price_table_published',
      `Price table "${version}" is published and stays as it is: import the new one under another version.`,
    )
  const { report, priced_by, further_columns } = await fillPriceTable(work, table, upload)
  if (!dry_run) {
    if (!report.isClean) throw report.asRefusal()
    await putHeader(work, table, { priced_by, further_columns, row_count: report.rowCount })
    const digest = await digestOf(work.sql, { ...table, priced_by, further_columns })
    const isFurther = further_columns.length + table.further_columns.length > 0
    await change.record({
      change_type: 'import',
      change_description: `${report.rowCount} rows imported into price table "${version}"`,
      affected_table: 'price_table_rows',
      affected_record_count: report.rowCount,
      previous_values: {
        row_count: table.row_count,
        ...(isFurther && { further_columns: named(table.further_columns) }),
      },
      new_values: {
        version,
        row_count: report.rowCount,
        priced_by,
        ...(isFurther && { further_columns: named(further_columns) }),
        digest: digest.toString('hex'),
      },
    })
  }
  return { version, ...report.fields(dry_run) }
}

async function putHeader(
  work: UnitOfWork,
  { tenant_id, id }: CurrentPriceTable,
  imported: Pick<PriceTable, 'priced_by' | 'row_count' | 'further_columns'>,
): Promise<void> {
  const table = await work.em.findOneOrFail(PriceTable, { tenant_id, id })
  work.em.assign(table, { ...imported, updated_at: work.now })
  await work.em.flush()
}

/** An entry of the log holds no list. */
function named(columns: PriceTable['further_columns']): string {
  return columns.join(', ')
}
