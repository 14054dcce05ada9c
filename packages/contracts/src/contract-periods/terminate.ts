import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { Day } from '../values/day.ts'
import { text } from '../values/text.ts'
import { ContractPeriod, periodPath } from './contract-period.ts'

export const terminate = command({
  summary: 'Terminate a contract period',
  description:
    'Ends an active period with its last day covered: earlier days stay priced as they were, later ones are priced no more.',
  route: 'PATCH /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/terminate',
  scope: 'contracts:write',
  input: z.strictObject({
    ...periodPath,
    effective_date: Day.nullable()
      .default(null)
      .describe("The last day covered, within the validity; null: today in the tenant's zone"),
    reason: text(1000).nullable().default(null).describe('Why, for the change log'),
  }),
  output: ContractPeriod.extend({
    retroactive: z.boolean().describe('Whether days before today are priced no more'),
  }).meta({ id: 'TerminatedPeriod' }),
  refusals: ['convenio_not_found', 'period_not_found', 'period_not_active', 'outside_validity'],
})
