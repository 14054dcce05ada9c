import type { list } from '@vigencia/contracts/convenios'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { containing } from '../master-data/containing.ts'
import { pageOfRecords } from '../master-data/page-of-records.ts'
import { convenioNoun } from './convenio-noun.ts'

export const listConvenios: UseCase<typeof list> = (work, { is_active, search, ...paging }) => {
  const where = {
    ...(is_active !== null && { is_active }),
    ...(search !== null && { $or: [containing('name', search), containing('ans_code', search)] }),
  }
  return pageOfRecords(work, convenioNoun, where, paging)
}
