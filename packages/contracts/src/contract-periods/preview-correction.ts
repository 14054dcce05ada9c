import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { Day } from '../values/day.ts'
import { percent, Percentage } from '../values/percent.ts'
import { PeriodId } from './contract-period.ts'
import { CORRECTION_REFUSALS, CorrectionFields } from './correction-fields.ts'
import { PriceMove, PriceTotals } from './price-move.ts'

export const previewCorrection = query({
  summary: 'Preview a correction',
  description:
    'Every price on the first day of the period, as it is now and as the correction would make it, and changes nothing. Its digest, sent with the correction, holds it to exactly this.',
  route: 'POST /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/correct/preview',
  scope: 'contracts:read',
  isLong: true,
  input: CorrectionFields,
  output: z
    .object({
      source_period_id: PeriodId,
      validity_start: Day,
      validity_end: Day.nullable(),
      retroactive: z.boolean(),
      cbhpm_table_version: z.string().nullable(),
      cbhpm_percentage: Percentage.nullable(),
      table_adjustments: z.array(percent(-100, 1000)),
      prices: z.array(PriceMove).describe('By procedure code'),
      totals: PriceTotals,
      digest: z.string().describe('SHA-256 of what the correction would do, for `preview_digest`'),
      revision: z.int(),
    })
    .meta({ id: 'CorrectionPreview' }),
  refusals: CORRECTION_REFUSALS,
})
