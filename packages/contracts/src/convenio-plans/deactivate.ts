import { z } from 'zod'
import { Nothing } from '../operation/nothing.ts'
import { command } from '../operation/operation.ts'
import { convenioPlanPath } from './convenio-plan.ts'

export const deactivate = command({
  summary: 'Deactivate a plan of a convenio',
  description: 'The prices and rules that name it stay, and price as before. Deactivating twice changes nothing.',
  route: 'DELETE /v1/scheduling/convenios/{convenio_id}/plans/{plan_id}',
  scope: 'contracts:write',
  input: z.strictObject(convenioPlanPath),
  output: Nothing,
  status: 204,
  refusals: ['convenio_not_found', 'convenio_plan_not_found'],
})
