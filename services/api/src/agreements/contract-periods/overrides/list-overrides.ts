import type { list } from '@vigencia/contracts/overrides'
import { containing } from '../../master-data/containing.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findPeriod } from '../period/find-period.ts'
import { Override } from './override.ts'

export const listOverrides: UseCase<typeof list> = async (work, { convenio_id, period_id, search, offset, limit }) => {
  await findPeriod(work, { convenio_id, period_id })
  const found =
    search === null ? {} : { $or: [containing('procedure_code', search), containing('procedure_name', search)] }
  const where = { tenant_id: work.tenant.id, period_id, is_deleted: false, ...found }
  const [items, total] = await work.em.findAndCount(Override, where, {
    orderBy: { procedure_code: 'asc', id: 'asc' },
    offset,
    limit,
  })
  return { items, total, offset, limit }
}
