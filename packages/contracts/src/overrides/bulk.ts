import { z } from 'zod'
import { periodPath } from '../contract-periods/contract-period.ts'
import { Count } from '../values/count.ts'
import { command } from '../operation/operation.ts'
import { mustBePricedOrExcluded, Override, overrideFields } from './override.ts'

export const bulk = command({
  summary: 'Add up to 1,000 overrides to a draft period',
  description: 'All of them or, where one cannot be, none: codes that come twice or exist are named.',
  route: 'POST /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/overrides/bulk',
  scope: 'contracts:write',
  input: z.strictObject({
    ...periodPath,
    items: z
      .array(z.strictObject(overrideFields).superRefine(mustBePricedOrExcluded))
      .min(1)
      .max(1000)
      .describe('The overrides to add, 1 to 1,000'),
  }),
  output: z
    .object({
      created: z.array(Override).describe('The overrides that were added, in the order of the batch'),
      created_count: Count.describe('How many were added'),
    })
    .meta({ id: 'OverrideBatch', description: 'What a batch of overrides added' }),
  status: 201,
  isLong: true,
  refusals: [
    'convenio_not_found',
    'period_not_found',
    'period_not_draft',
    'override_code_taken',
    'convenio_plan_not_found',
    'provider_not_found',
  ],
})
