import { z } from 'zod'
import { Count } from '../values/count.ts'
import { command } from '../operation/operation.ts'
import { requiredText } from '../values/text.ts'
import { ContractPeriod, PeriodId, periodPath } from './contract-period.ts'

export const revoke = command({
  summary: 'Revoke a contract period',
  description:
    'For what should never have been: the period prices no day any more, and what its reajuste closed or made is put back, the predecessor and the self-pay prices. The change log keeps both. Acts are undone in reverse order: while a later one stands on the period or on what would be put back, that is named.',
  route: 'POST /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/revoke',
  scope: 'contracts:write',
  input: z.strictObject({
    ...periodPath,
    reason: requiredText(1000).describe('Why, for the change log'),
    retroactive: z.boolean().default(false).describe('Must be true for a period that has started'),
  }),
  output: ContractPeriod.extend({
    reopened_period_id: PeriodId.nullable().describe('The period that its reajuste had closed'),
    particular_prices_restored: Count.describe(
      'Self-pay prices that its reajuste or its activation had moved or ended',
    ),
    retroactive: z.boolean().describe('Whether days before today are priced otherwise now'),
  }).meta({ id: 'RevokedPeriod', description: 'A contract period that prices no day any more' }),
  isLong: true,
  refusals: [
    'convenio_not_found',
    'period_not_found',
    'period_not_active',
    'period_started',
    'later_act_stands',
    'period_overlap',
    'price_changed_since',
  ],
})
