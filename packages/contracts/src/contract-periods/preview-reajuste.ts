import { z } from 'zod'
import { Count, Revision } from '../values/count.ts'
import { query } from '../operation/operation.ts'
import { Day } from '../values/day.ts'
import { PeriodId } from './contract-period.ts'
import { Gap } from './reajuste.ts'
import { PREVIEWED_PRICES } from './preview-fields.ts'
import { Finding } from './finding.ts'
import { NamedPeriod } from './named-period.ts'
import { REAJUSTE_REFUSALS, ReajustePreviewRequest } from './reajuste-fields.ts'

export const previewReajuste = query({
  summary: 'Preview a price adjustment',
  description:
    'Every price on the new start, as it is now and as the reajuste would make it, and changes nothing. Its digest, sent with the reajuste, holds it to exactly this. `weigh_by` tells what it is worth, and changes no digest.',
  route: 'POST /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/reajuste/preview',
  scope: 'contracts:read',
  input: ReajustePreviewRequest,
  output: z
    .object({
      source_period_id: PeriodId.describe('The period that would be closed'),
      closed_validity_end: Day.describe('The last day that the closed period would price'),
      validity_start: Day.describe('The first day that the new period would price'),
      validity_end: Day.nullable().describe('The last day that the new period would price; null: open-ended'),
      gap: Gap.nullable().describe('Days between the two periods that no period would price; null: none'),
      later_periods: z
        .array(NamedPeriod)
        .describe('Periods after the new start: they keep their prices, self-pay ones too'),
      retroactive: z.boolean().describe('Whether days before today would be priced otherwise'),
      cbhpm_table_version: z
        .string()
        .nullable()
        .describe('The price table that the new period would name, by its version; null: none'),
      ...PREVIEWED_PRICES,
      weighed: z
        .object({
          from: Day.describe('The first day of lines that count'),
          to: Day.describe('The last day'),
          line_count: Count.describe('How many lines were weighed'),
          unweighed_line_count: Count.describe(
            'How many were not: lines of codes without both prices, of prices for some alone, and of several participants',
          ),
          impact_cents: z
            .int()
            .describe('What the new prices bring of these lines more than the old ones, in centavos'),
        })
        .nullable()
        .describe('What the reajuste is worth by what was billed; null: it was not asked for'),
      scheduled_particular_prices: z
        .array(z.string())
        .describe('Procedures with a self-pay price that begins at the new start or later: those stay as they are'),
      warnings: z
        .array(Finding)
        .describe('Where the period that it closes has an end, and the new one would have none'),
      digest: z.string().describe('SHA-256 of what the reajuste would do, for `preview_digest`'),
      revision: Revision.describe("The convenio's revision that it was worked out at"),
    })
    .meta({ id: 'ReajustePreview', description: 'What a price adjustment would do' }),
  isLong: true,
  refusals: REAJUSTE_REFUSALS,
})
