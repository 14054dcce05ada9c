import { Refusal } from '@vigencia/domain/refusals.ts'
import type { importRows } from '@vigencia/contracts/price-tables'
import type { Change } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import type { Upload } from '../../imports/import-rows.ts'
import { beginPriceTable } from './begin-price-table.ts'
import { openPriceTable } from './find-price-table.ts'
import { fillPriceTable } from './fill-price-table.ts'
import { PriceTable, type CurrentPriceTable } from './price-table.ts'
import { inWordsOf } from './table-in-words.ts'
import { digestOf } from './table-export.ts'

export const importPriceTable: UseCase<typeof importRows> = async (work, { version, ...upload }) =>
  importInto(work, (await openPriceTable(work, { version })) ?? (await beginPriceTable(work, { version })), upload)

/** Replaces the rows of a table that is open to change. */
export async function importInto(
  work: UnitOfWork,
  { table, change }: { readonly table: CurrentPriceTable; readonly change: Change },
  { dry_run, ...upload }: Upload & { readonly dry_run: boolean },
) {
  const { version } = table
  if (table.status === 'published')
    throw new Refusal(
      'price_table_published',
      `${inWordsOf(table)} is published and stays as it is: import the new one under another version, or as an errata.`,
    )
  const { report, priced_by, further_columns } = await fillPriceTable(work, table, upload)
  if (!dry_run) {
    if (!report.isClean) throw report.asRefusal()
    await putHeader(work, table, { priced_by, further_columns, row_count: report.rowCount })
    const digest = await digestOf(work.sql, { ...table, priced_by, further_columns })
    const isFurther = further_columns.length + table.further_columns.length > 0
    await change.record({
      change_type: 'import',
      change_description: `${report.rowCount} rows imported into ${inWordsOf(table).replace(/^[PE]/, (letter) => letter.toLowerCase())}`,
      affected_table: 'price_table_rows',
      affected_record_count: report.rowCount,
      previous_values: {
        row_count: table.row_count,
        ...(isFurther && { further_columns: named(table.further_columns) }),
      },
      new_values: {
        version,
        ...(table.errata > 0 && { errata: table.errata }),
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
