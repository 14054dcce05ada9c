import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { AppointmentType, AppointmentTypeId } from './appointment-type.ts'

export const restore = command({
  summary: 'Restore a deactivated appointment type',
  route: 'POST /v1/scheduling/appointment-types/{appointment_type_id}/restore',
  scope: 'contracts:write',
  input: z.strictObject({ appointment_type_id: AppointmentTypeId }),
  output: AppointmentType,
  refusals: ['appointment_type_not_found', 'appointment_type_name_taken'],
})
