import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { exportAnswer } from '../values/file-export.ts'
import { page, paging } from '../values/page.ts'
import { label } from '../values/text.ts'
import { batchPath } from './batch.ts'
import { BatchLine } from './batch-line.ts'

const filters = {
  ...batchPath,
  verdict: label(100).nullable().default(null).describe('Lines of this verdict alone'),
  guide: label(100).nullable().default(null).describe('Lines of this guide alone, by its number'),
}

const ROUTE = 'GET /v1/billing/batches/{batch_id}/lines'

export const lines = query({
  summary: 'List the lines of a batch with their verdicts',
  description: 'In the order of the file.',
  route: ROUTE,
  scope: 'billing:read',
  input: z.strictObject({
    ...filters,
    ...paging,
    format: z.literal('json').default('json').describe('`csv` and `xlsx` answer all lines as a file'),
  }),
  output: page(BatchLine),
  refusals: ['batch_not_found'],
})

/** The same address with another `format`: all lines as a file. */
export const linesFile = query({
  summary: 'Export the lines of a batch with their verdicts as a file',
  route: ROUTE,
  scope: 'billing:read',
  input: z.strictObject({
    ...filters,
    format: z.enum(['json', 'csv', 'xlsx']).default('json').describe('The form of the answer; `json` is the list'),
  }),
  ...exportAnswer,
  refusals: ['batch_not_found'],
})
