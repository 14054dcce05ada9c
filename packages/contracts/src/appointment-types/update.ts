import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { AppointmentType, appointmentTypeFields, AppointmentTypeId } from './appointment-type.ts'

export const update = command({
  summary: 'Replace an appointment type',
  description: 'Full replacement: a field that is left out goes back to its default.',
  route: 'PUT /v1/scheduling/appointment-types/{appointment_type_id}',
  scope: 'contracts:write',
  input: z.strictObject({ appointment_type_id: AppointmentTypeId, ...appointmentTypeFields }),
  output: AppointmentType,
  refusals: ['appointment_type_not_found', 'appointment_type_name_taken'],
})
