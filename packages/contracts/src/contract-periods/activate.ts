import { z } from 'zod'
import { ConvenioId } from '../convenios/convenio.ts'
import { Count } from '../values/count.ts'
import { command } from '../operation/operation.ts'
import { ContractPeriod, PeriodId } from './contract-period.ts'
import { Finding } from './finding.ts'

export const activate = command({
  summary: 'Put a draft contract period in force',
  description:
    'Freezes the period, its overrides and its type rules. What it left out is copied from the convenio as it is now.',
  route: 'PATCH /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/activate',
  scope: 'contracts:write',
  input: z.strictObject({ convenio_id: ConvenioId, period_id: PeriodId }),
  output: ContractPeriod.extend({
    superseded_period_id: PeriodId.nullable().describe('The period that it ended the day before'),
    particular_prices_adjusted: Count.describe('How many self-pay prices the percent of a renewal moved'),
    scheduled_particular_prices: z
      .array(z.string())
      .describe('Of such a renewal: procedures whose self-pay price begins on its first day or later, which stays'),
    retroactive: z.boolean().describe('Whether it prices days before today'),
    warnings: z.array(Finding).describe('What is worth a look at, as its findings answer from now on'),
  }).meta({ id: 'ActivatedPeriod', description: 'A contract period that was put in force, and what came with it' }),
  isLong: true,
  refusals: ['convenio_not_found', 'convenio_inactive', 'period_not_found', 'period_not_draft', 'amount_too_large'],
})
