import type { list } from '@vigencia/contracts/price-tables'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { containing } from '../master-data/containing.ts'
import { CurrentPriceTable } from './price-table.ts'

export const listPriceTables: UseCase<typeof list> = async (work, { status, search, offset, limit }) => {
  const found = search === null ? {} : { $or: [containing('version', search), containing('name', search)] }
  const where = { tenant_id: work.tenant.id, ...(status !== null && { status }), ...found }
  const [items, total] = await work.em.findAndCount(CurrentPriceTable, where, {
    orderBy: { version: 'asc', id: 'asc' },
    offset,
    limit,
  })
  return { items, total, offset, limit }
}
