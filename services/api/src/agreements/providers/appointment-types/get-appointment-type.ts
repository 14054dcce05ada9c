import type { get } from '@vigencia/contracts/appointment-types'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findAppointmentType } from './find-appointment-type.ts'

export const getAppointmentType: UseCase<typeof get> = (work, { appointment_type_id }) =>
  findAppointmentType(work, appointment_type_id)
