import { z } from 'zod'
import { periodPath } from '../contract-periods/contract-period.ts'
import { command } from '../operation/operation.ts'
import { mustBePricedOrExcluded, Override, overrideFields } from './override.ts'

export const create = command({
  summary: 'Add an override to a draft period',
  route: 'POST /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/overrides',
  scope: 'contracts:write',
  input: z.strictObject({ ...periodPath, ...overrideFields }).superRefine(mustBePricedOrExcluded),
  output: Override,
  status: 201,
  location: '/v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/overrides/{id}',
  refusals: [
    'convenio_not_found',
    'period_not_found',
    'period_not_draft',
    'override_code_taken',
    'convenio_plan_not_found',
    'provider_not_found',
  ],
})
