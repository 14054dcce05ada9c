import type { listConvenios } from '@vigencia/contracts/providers'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findRecord } from '../master-data/find-record.ts'
import { providerNoun } from './provider-noun.ts'
import { CurrentProviderConvenio } from './provider-convenio.ts'

export const listProviderConvenios: UseCase<typeof listConvenios> = async (
  work,
  { provider_id, include_inactive, offset, limit },
) => {
  await findRecord(work, providerNoun, provider_id)
  const where = { tenant_id: work.tenant.id, provider_id, ...(!include_inactive && { is_active: true }) }
  const orderBy = { convenio_name: 'asc', convenio_id: 'asc', linked_at: 'asc', id: 'asc' } as const
  const [items, total] = await work.em.findAndCount(CurrentProviderConvenio, where, { orderBy, offset, limit })
  return { items, total, offset, limit }
}
