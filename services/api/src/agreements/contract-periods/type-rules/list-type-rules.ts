import type { list } from '@vigencia/contracts/type-rules'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findPeriod } from '../period/find-period.ts'
import { TypeRule } from './type-rule.ts'

export const listTypeRules: UseCase<typeof list> = async (work, { offset, limit, ...path }) => {
  await findPeriod(work, path)
  const where = { tenant_id: work.tenant.id, period_id: path.period_id, is_deleted: false }
  const [items, total] = await work.em.findAndCount(TypeRule, where, { orderBy: { id: 'asc' }, offset, limit })
  return { items, total, offset, limit }
}
