import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { requiredText } from '../values/text.ts'
import { ContractPeriod, periodPath, RetroactiveWord } from './contract-period.ts'
import { NamedPeriod } from './named-period.ts'

export const reinstate = command({
  summary: 'Reinstate a terminated contract period',
  description:
    'Undoes a termination: the period has the end and the status again that it had before, and the later periods that the termination revoked are put back.',
  route: 'POST /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/reinstate',
  scope: 'contracts:write',
  input: z.strictObject({
    ...periodPath,
    reason: requiredText(1000).describe('Why, for the change log'),
    retroactive: RetroactiveWord,
  }),
  output: ContractPeriod.extend({
    restored_successors: z.array(NamedPeriod).describe('The later periods that its termination had revoked'),
    retroactive: z.boolean().describe('Whether days before today are priced otherwise now'),
  }).meta({ id: 'ReinstatedPeriod', description: 'A contract period whose termination was undone' }),
  isLong: true,
  refusals: [
    'convenio_not_found',
    'period_not_found',
    'period_not_active',
    'period_not_terminated',
    'later_act_stands',
    'period_overlap',
  ],
})
