import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { ConvenioPlan, convenioPlanFields, convenioPlanPath } from './convenio-plan.ts'

export const update = command({
  summary: 'Replace a plan of a convenio',
  description: 'Its name alone may be another one: with another code or accommodation it would be another plan.',
  route: 'PUT /v1/scheduling/convenios/{convenio_id}/plans/{plan_id}',
  scope: 'contracts:write',
  input: z.strictObject({ ...convenioPlanPath, ...convenioPlanFields }),
  output: ConvenioPlan,
  refusals: ['convenio_not_found', 'convenio_plan_not_found', 'convenio_plan_fixed'],
})
