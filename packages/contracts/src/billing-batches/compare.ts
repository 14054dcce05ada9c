import { z } from 'zod'
import { ConvenioId } from '../convenios/convenio.ts'
import { query } from '../operation/operation.ts'
import { Amount } from '../values/amount.ts'
import { Count, Revision } from '../values/count.ts'
import { Offset, paging } from '../values/page.ts'
import { batchLineFields } from './batch-line.ts'
import { daysMustFit, daysOfLines } from './days-of-lines.ts'

const sums = {
  line_count: Count.describe('How many lines'),
  billed_cents: Amount.describe('What was billed, in centavos'),
  own_cents: Amount.describe('By the agreement that they were billed under, of lines that both agreements price'),
  other_cents: Amount.describe('The same lines by the other agreement'),
  difference_cents: z.int().describe('The second less the first; below zero: the other agreement pays less'),
  own_unpriced_count: Count.describe('How many lines their own agreement does not price'),
  other_unpriced_count: Count.describe('How many the other one does not price'),
}

const ComparedSum = z
  .object(sums)
  .meta({ id: 'ComparedSum', description: 'Billed lines priced by two agreements, in sums' })

const ComparedCode = z
  .object({
    code_table: batchLineFields.code_table,
    procedure_code: batchLineFields.procedure_code,
    quantity: z.number().min(0).max(9_999_999_999_999).describe('How many of it were billed'),
    ...sums,
  })
  .meta({ id: 'ComparedCode', description: 'The lines of one code priced by two agreements, in sums' })

export const compare = query({
  summary: 'Price what was billed to one payer by the agreement of another',
  description: [
    'Every line of these days that sums count, priced on its own day by both agreements as they are now. Both are asked the same, but the other payer has other plans: of a plan its accommodation alone goes over.',
    'Sums are of all lines, whatever the page shows of them.',
  ].join('\n\n'),
  route: 'GET /v1/billing/compare',
  scope: 'billing:read',
  input: z
    .strictObject({
      convenio_id: ConvenioId.describe('The payer whose lines are priced'),
      with_convenio_id: ConvenioId.describe('The payer whose agreement prices them too'),
      ...daysOfLines,
      ...paging,
    })
    .superRefine(daysMustFit),
  output: z
    .object({
      revision: Revision.describe('The revision of the first that priced the lines'),
      with_revision: Revision.describe('The revision of the second'),
      totals: ComparedSum.describe('All lines of these days together'),
      codes: z.array(ComparedCode).describe('The largest difference first, whichever way it goes; then by code'),
      total: Count.describe('How many codes there are on all pages'),
      offset: Offset.describe('How many come before this page'),
      limit: paging.limit,
    })
    .meta({ id: 'ComparedAgreements', description: 'One volume by two agreements' }),
  isLong: true,
  refusals: ['convenio_not_found'],
})
