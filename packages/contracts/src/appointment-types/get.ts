import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { AppointmentType, AppointmentTypeId } from './appointment-type.ts'

export const get = query({
  summary: 'Get an appointment type',
  route: 'GET /v1/scheduling/appointment-types/{appointment_type_id}',
  scope: 'contracts:read',
  input: z.strictObject({ appointment_type_id: AppointmentTypeId }),
  output: AppointmentType,
  refusals: ['appointment_type_not_found'],
})
