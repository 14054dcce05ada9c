import type { list } from '@vigencia/contracts/convenios'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { pageOfRecords } from '../master-data/page-of-records.ts'
import { convenioNoun } from './convenio-noun.ts'

export const listConvenios: UseCase<typeof list> = (work, { is_active, ...paging }) =>
  pageOfRecords(work, convenioNoun, is_active === null ? {} : { is_active }, paging)
