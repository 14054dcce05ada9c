import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { AppointmentType, appointmentTypeFields } from './appointment-type.ts'

export const create = command({
  summary: 'Create an appointment type',
  route: 'POST /v1/scheduling/appointment-types',
  scope: 'contracts:write',
  input: z.strictObject(appointmentTypeFields),
  output: AppointmentType,
  status: 201,
  location: '/v1/scheduling/appointment-types/{id}',
  refusals: ['appointment_type_name_taken'],
})
