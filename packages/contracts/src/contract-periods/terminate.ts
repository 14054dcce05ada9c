import { z } from 'zod'
import { Count } from '../values/count.ts'
import { command } from '../operation/operation.ts'
import { Day } from '../values/day.ts'
import { text } from '../values/text.ts'
import { ContractPeriod, periodPath, RetroactiveWord } from './contract-period.ts'
import { NamedPeriod } from './named-period.ts'

export const terminate = command({
  summary: 'Terminate a contract period',
  description:
    'Ends a period with its last day covered: earlier days stay priced as they were, later ones are priced no more. Asked again it moves that day, up to the end that the period had before the first time; `reinstate` undoes it.',
  route: 'PATCH /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/terminate',
  scope: 'contracts:write',
  input: z.strictObject({
    ...periodPath,
    effective_date: Day.nullable()
      .default(null)
      .describe("The last day covered, within the validity; null: today in the tenant's zone"),
    reason: text(1000).nullable().default(null).describe('Why, for the change log'),
    retroactive: RetroactiveWord,
    end_successors: z.boolean().default(false).describe('Revokes every later period in the same change'),
  }),
  output: ContractPeriod.extend({
    ended_successors: z.array(NamedPeriod).describe('The later periods that were revoked with it'),
    still_pricing: z
      .object({
        periods: z.array(NamedPeriod).describe('Later periods of the convenio'),
        particular_prices: z
          .object({
            count: Count.describe('How many there are'),
            codes: z.array(z.string()).describe('The codes of the first ten'),
          })
          .describe('Self-pay prices of the convenio'),
      })
      .describe('What still prices days after the last one'),
    retroactive: z.boolean().describe('Whether days before today are priced otherwise now'),
  }).meta({
    id: 'TerminatedPeriod',
    description: 'A contract period with its new end, and what still prices later days',
  }),
  isLong: true,
  refusals: ['convenio_not_found', 'period_not_found', 'period_not_active', 'outside_validity', 'period_overlap'],
})
