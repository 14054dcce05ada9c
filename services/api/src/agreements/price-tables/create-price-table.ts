import { Refusal } from '@vigencia/domain/refusals.ts'
import type { create } from '@vigencia/contracts/price-tables'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { beginPriceTable } from './begin-price-table.ts'
import { priceTableValues } from './find-price-table.ts'
import { PriceTable } from './price-table.ts'

export const createPriceTable: UseCase<typeof create> = async (work, input) => {
  const twin = await work.em.findOne(PriceTable, { tenant_id: work.tenant.id, version: input.version })
  if (twin !== null)
    throw new Refusal('price_table_version_taken', `There is a price table "${input.version}" already.`)
  const { table, change } = await beginPriceTable(work, input)
  await change.record({
    change_type: 'create',
    change_description: `Price table "${table.version}" created`,
    affected_table: 'price_tables',
    new_values: priceTableValues(table),
  })
  return table
}
