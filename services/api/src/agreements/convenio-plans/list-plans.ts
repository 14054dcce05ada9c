import type { list } from '@vigencia/contracts/convenio-plans'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findConvenio } from '../convenios/find-convenio.ts'
import { containing } from '../master-data/containing.ts'
import { CurrentConvenioPlan } from './convenio-plan.ts'

export const listPlans: UseCase<typeof list> = async (
  work,
  { convenio_id, include_inactive, search, offset, limit },
) => {
  await findConvenio(work, convenio_id)
  const where = {
    tenant_id: work.tenant.id,
    convenio_id,
    ...(!include_inactive && { is_active: true }),
    ...(search !== null && { $or: [containing('code', search), containing('name', search)] }),
  }
  const [items, total] = await work.em.findAndCount(CurrentConvenioPlan, where, {
    orderBy: { code: 'asc', id: 'asc' },
    offset,
    limit,
  })
  return { items, total, offset, limit }
}
