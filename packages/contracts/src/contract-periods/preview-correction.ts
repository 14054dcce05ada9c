import { z } from 'zod'
import { Revision } from '../values/count.ts'
import { query } from '../operation/operation.ts'
import { Day } from '../values/day.ts'
import { PeriodId } from './contract-period.ts'
import { CORRECTION_REFUSALS, CorrectionPreviewRequest } from './correction-fields.ts'
import { PREVIEWED_PRICES } from './preview-fields.ts'

export const previewCorrection = query({
  summary: 'Preview a correction',
  description:
    'Every price on the first day of the period, as it is now and as the correction would make it, and changes nothing. Its digest, sent with the correction, holds it to exactly this.',
  route: 'POST /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/correct/preview',
  scope: 'contracts:read',
  isLong: true,
  input: CorrectionPreviewRequest,
  output: z
    .object({
      source_period_id: PeriodId.describe('The period that would be corrected'),
      validity_start: Day.describe('The first day that the corrected period would price'),
      validity_end: Day.nullable().describe('The last day that the corrected period would price; null: open-ended'),
      retroactive: z.boolean().describe('Whether days before today would be priced otherwise'),
      cbhpm_table_version: z
        .string()
        .nullable()
        .describe('The price table that the corrected period would name, by its version; null: none'),
      ...PREVIEWED_PRICES,
      digest: z.string().describe('SHA-256 of what the correction would do, for `preview_digest`'),
      revision: Revision.describe("The convenio's revision that it was worked out at"),
    })
    .meta({ id: 'CorrectionPreview', description: 'What a correction would do' }),
  refusals: CORRECTION_REFUSALS,
})
