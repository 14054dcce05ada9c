import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { ConvenioPlan, convenioPlanPath } from './convenio-plan.ts'

export const restore = command({
  summary: 'Restore a deactivated plan of a convenio',
  route: 'POST /v1/scheduling/convenios/{convenio_id}/plans/{plan_id}/restore',
  scope: 'contracts:write',
  input: z.strictObject(convenioPlanPath),
  output: ConvenioPlan,
  refusals: ['convenio_not_found', 'convenio_plan_not_found', 'convenio_plan_code_taken'],
})
