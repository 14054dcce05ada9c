import { z } from 'zod'
import { ConvenioId } from '../convenios/convenio.ts'
import { command } from '../operation/operation.ts'
import { ConvenioPlan, convenioPlanFields } from './convenio-plan.ts'

export const create = command({
  summary: 'Add a plan to a convenio',
  description:
    'Prices and rules of its contract periods may then be narrowed to it. It is known from this revision on.',
  route: 'POST /v1/scheduling/convenios/{convenio_id}/plans',
  scope: 'contracts:write',
  input: z.strictObject({ convenio_id: ConvenioId, ...convenioPlanFields }),
  output: ConvenioPlan,
  status: 201,
  location: '/v1/scheduling/convenios/{convenio_id}/plans/{id}',
  refusals: ['convenio_not_found', 'convenio_plan_code_taken'],
})
