import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { ConvenioPlan, convenioPlanPath } from './convenio-plan.ts'

export const get = query({
  summary: 'Get a plan of a convenio',
  route: 'GET /v1/scheduling/convenios/{convenio_id}/plans/{plan_id}',
  scope: 'contracts:read',
  input: z.strictObject(convenioPlanPath),
  output: ConvenioPlan,
  refusals: ['convenio_not_found', 'convenio_plan_not_found'],
})
