import { z } from 'zod'
import { periodPath } from '../contract-periods/contract-period.ts'
import { query } from '../operation/operation.ts'
import { Override, OverrideId } from './override.ts'

export const get = query({
  summary: 'Get an override',
  route: 'GET /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/overrides/{override_id}',
  scope: 'contracts:read',
  input: z.strictObject({ ...periodPath, override_id: OverrideId }),
  output: Override,
  refusals: ['convenio_not_found', 'period_not_found', 'override_not_found'],
})
