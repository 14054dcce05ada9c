import { z } from 'zod'
import { ConvenioId } from '../convenios/convenio.ts'
import { command } from '../operation/operation.ts'
import { ContractPeriod, endsAfterStart, periodFields, PeriodId, TableAdjustments } from './contract-period.ts'

export const create = command({
  summary: 'Create a contract period',
  description:
    'A draft. It holds its days against every other period of the convenio at once; it prices from its activation on.',
  route: 'POST /v1/scheduling/convenios/{convenio_id}/contracts',
  scope: 'contracts:write',
  input: z
    .strictObject({
      convenio_id: ConvenioId,
      ...periodFields,
      table_adjustments: TableAdjustments.describe('Percentages that move the table prices, in order. Left out: none'),
      supersedes: PeriodId.nullable()
        .default(null)
        .describe('The period that its activation ends the day before; it may share days with that one alone'),
      copy_from: PeriodId.nullable()
        .default(null)
        .describe('The period whose overrides, type rules and left out terms are copied, of whatever status'),
    })
    .refine(...endsAfterStart),
  output: ContractPeriod,
  status: 201,
  refusals: [
    'convenio_not_found',
    'convenio_inactive',
    'period_not_found',
    'period_not_active',
    'outside_validity',
    'period_overlap',
    'sus_takes_no_copay',
  ],
})
