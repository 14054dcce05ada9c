import { z } from 'zod'
import { periodPath } from '../contract-periods/contract-period.ts'
import { command } from '../operation/operation.ts'
import { mustBePricedOrExcluded, Override, overrideFields, OverrideId } from './override.ts'

export const update = command({
  summary: 'Replace an override of a draft period',
  route: 'PUT /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/overrides/{override_id}',
  scope: 'contracts:write',
  input: z
    .strictObject({ ...periodPath, override_id: OverrideId, ...overrideFields })
    .superRefine(mustBePricedOrExcluded),
  output: Override,
  refusals: [
    'convenio_not_found',
    'period_not_found',
    'period_not_draft',
    'override_not_found',
    'override_code_taken',
    'convenio_plan_not_found',
    'provider_not_found',
  ],
})
