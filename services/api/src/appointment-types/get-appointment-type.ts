import type { get } from '@vigencia/contracts/appointment-types'
import type { UseCase } from '@vigencia/server/perform/perform.ts'
import { findAppointmentType } from './find-appointment-type.ts'

export const getAppointmentType: UseCase<typeof get> = (work, { appointment_type_id }) =>
  findAppointmentType(work, appointment_type_id)
