import type { list } from '@vigencia/contracts/appointment-types'
import { containing } from '../../master-data/containing.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { pageOfRecords } from '../../master-data/page-of-records.ts'
import { appointmentTypeNoun } from './appointment-type-noun.ts'

export const listAppointmentTypes: UseCase<typeof list> = (work, { include_inactive, search, ...paging }) => {
  const where = {
    ...(!include_inactive && { is_active: true }),
    ...(search !== null && containing('name', search)),
  }
  return pageOfRecords(work, appointmentTypeNoun, where, paging)
}
