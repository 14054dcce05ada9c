import type { list } from '@vigencia/contracts/providers'
import { containing } from '../master-data/containing.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { pageOfRecords } from '../master-data/page-of-records.ts'
import { providerNoun } from './provider-noun.ts'

export const listProviders: UseCase<typeof list> = (work, { include_inactive, search, ...paging }) => {
  const where = {
    ...(!include_inactive && { is_active: true }),
    ...(search !== null && { $or: [containing('name', search), containing('registry', search)] }),
  }
  return pageOfRecords(work, providerNoun, where, paging)
}
