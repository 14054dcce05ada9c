import { codeForm } from '@vigencia/domain/pricing/procedure-code.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { row } from '@vigencia/contracts/price-tables'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { hasFormOf } from '../code-forms.ts'
import { findPriceTable } from './find-price-table.ts'
import { ROW_COLUMNS, rowOf, type StoredRow } from './stored-row.ts'

export const getRow: UseCase<typeof row> = async (work, { version, procedure_code }) => {
  const table = await findPriceTable(work, { version })
  const found = await work.sql<StoredRow>(
    `select ${ROW_COLUMNS} from contracts.price_table_rows
      where tenant_id = $1 and table_id = $2 and ${hasFormOf('array[$3::text]')}`,
    [work.tenant.id, table.id, procedure_code],
  )
  const row =
    found.find((one) => one.procedure_code === procedure_code) ??
    found.find((one) => one.procedure_code === codeForm(procedure_code)) ??
    (found.length === 1 ? found[0] : undefined)
  if (row === undefined)
    throw new Refusal('price_table_code_not_found', `Price table "${version}" has no procedure ${procedure_code}.`)
  return rowOf(row)
}
