import { z } from 'zod'
import { Nothing } from '../operation/nothing.ts'
import { command } from '../operation/operation.ts'
import { AppointmentTypeId } from './appointment-type.ts'

export const deactivate = command({
  summary: 'Deactivate an appointment type',
  description:
    'Nothing is eligible with it any more; the type rules that name it stay. Deactivating twice changes nothing.',
  route: 'DELETE /v1/scheduling/appointment-types/{appointment_type_id}',
  scope: 'contracts:write',
  input: z.strictObject({ appointment_type_id: AppointmentTypeId }),
  output: Nothing,
  status: 204,
  refusals: ['appointment_type_not_found'],
})
