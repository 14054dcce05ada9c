import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { knownOnce } from '../pricing/quote-fields.ts'
import { CSV, XLSX } from '../values/uploaded-file.ts'
import { iafaReport, iafaReportFields } from './iafa-report.ts'

/** The same report as a file, at the same address, over REST alone. */
export const iafaReportFile = query({
  summary: iafaReport.summary,
  description:
    'As a file where `format` or `Accept` asks for one. The CSV is UTF-8 with a byte order mark, its columns separated by commas, its lines ended by CR LF; a text that a spreadsheet would take for a formula has an apostrophe before it.',
  route: iafaReport.route,
  scope: iafaReport.scope,
  input: z
    .strictObject({
      ...iafaReportFields,
      format: z.enum(['csv', 'xlsx']).describe('The form of the file, over REST alone'),
    })
    .refine(...knownOnce),
  output: iafaReport.output,
  answersAs: [CSV, XLSX],
  refusals: iafaReport.refusals,
})
