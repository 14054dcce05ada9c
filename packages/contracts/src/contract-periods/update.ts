import { z } from 'zod'
import { ConvenioId } from '../convenios/convenio.ts'
import { command } from '../operation/operation.ts'
import { endsAfterStart, periodFields, PeriodId, TableAdjustments } from './contract-period.ts'
import { DraftPeriod } from './draft-period.ts'
import { mustSayAlike, priceSourceFields } from './price-source.ts'

export const update = command({
  summary: 'Replace a draft period',
  description: 'Full replacement. Only drafts can be changed.',
  route: 'PUT /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}',
  scope: 'contracts:write',
  input: z
    .strictObject({
      convenio_id: ConvenioId,
      period_id: PeriodId,
      ...periodFields,
      table_adjustments: TableAdjustments.describe(
        'Percentages that move the table prices, in order. Left out: as they were; an empty list takes them away',
      ),
      ...priceSourceFields,
      supersedes: PeriodId.nullable().optional().describe('As at the creation. Left out: as it was'),
    })
    .refine(...endsAfterStart)
    .superRefine(mustSayAlike),
  output: DraftPeriod,
  refusals: [
    'convenio_not_found',
    'period_not_found',
    'period_not_draft',
    'period_not_active',
    'outside_validity',
    'period_overlap',
    'sus_takes_no_copay',
  ],
})
