import { z } from 'zod'
import { Revision } from '../values/count.ts'
import { query } from '../operation/operation.ts'
import { Day } from '../values/day.ts'
import { PeriodId } from './contract-period.ts'
import { Finding } from './finding.ts'
import { PREVIEWED_PRICES } from './preview-fields.ts'
import { RENEWAL_REFUSALS, RenewalPreviewRequest } from './renewal-fields.ts'

export const previewRenewal = query({
  summary: 'Preview a renewal',
  description:
    'Every price on the first day of the renewal, as it would be without a percent and as its activation would make it, and changes nothing. Its digest, sent with the renewal, holds it to exactly this.',
  route: 'POST /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/renew/preview',
  scope: 'contracts:read',
  input: RenewalPreviewRequest,
  output: z
    .object({
      source_period_id: PeriodId.describe('The period that would be renewed'),
      validity_start: Day.describe('The first day that the renewal would price'),
      validity_end: Day.nullable().describe('The last day that the renewal would price; null: open-ended'),
      retroactive: z.boolean().describe('Whether its activation would price days before today'),
      cbhpm_table_version: z
        .string()
        .nullable()
        .describe('The price table that the renewal would name, by its version; null: none'),
      ...PREVIEWED_PRICES,
      scheduled_particular_prices: z
        .array(z.string())
        .describe('Procedures with a self-pay price that begins on its first day or later: those stay as they are'),
      warnings: z.array(Finding).describe('Where the source has an end, and the renewal would have none'),
      digest: z.string().describe('SHA-256 of what the renewal would do, for `preview_digest`'),
      revision: Revision.describe("The convenio's revision that it was worked out at"),
    })
    .meta({ id: 'RenewalPreview', description: 'What a renewal would do' }),
  isLong: true,
  refusals: RENEWAL_REFUSALS,
})
