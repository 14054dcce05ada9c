import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { Day } from '../values/day.ts'
import { percent, Percentage } from '../values/percent.ts'
import { PeriodId } from './contract-period.ts'
import { Gap } from './reajuste.ts'
import { PriceMove, PriceTotals } from './price-move.ts'
import { Finding } from './finding.ts'
import { NamedPeriod } from './named-period.ts'
import { REAJUSTE_REFUSALS, ReajusteFields } from './reajuste-fields.ts'

export const previewReajuste = query({
  summary: 'Preview a price adjustment',
  description:
    'Every price on the new start, as it is now and as the reajuste would make it, and changes nothing. Its digest, sent with the reajuste, holds it to exactly this.',
  route: 'POST /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/reajuste/preview',
  scope: 'contracts:read',
  input: ReajusteFields,
  output: z
    .object({
      source_period_id: PeriodId,
      closed_validity_end: Day,
      validity_start: Day,
      validity_end: Day.nullable(),
      gap: Gap.nullable(),
      later_periods: z
        .array(NamedPeriod)
        .describe('Periods after the new start: they keep their prices, self-pay ones too'),
      retroactive: z.boolean(),
      cbhpm_table_version: z.string().nullable(),
      cbhpm_percentage: Percentage.nullable(),
      table_adjustments: z.array(percent(-100, 1000)),
      prices: z.array(PriceMove).describe('By procedure code'),
      totals: PriceTotals,
      scheduled_particular_prices: z.array(z.string()),
      warnings: z
        .array(Finding)
        .describe('Where the period that it closes has an end, and the new one would have none'),
      digest: z.string().describe('SHA-256 of what the reajuste would do, for `preview_digest`'),
      revision: z.int(),
    })
    .meta({ id: 'ReajustePreview' }),
  isLong: true,
  refusals: REAJUSTE_REFUSALS,
})
