import { z } from 'zod'
import { ConvenioId } from '../convenios/convenio.ts'
import { query } from '../operation/operation.ts'
import { Count, Revision } from '../values/count.ts'
import { Offset, paging } from '../values/page.ts'
import { daysMustFit, daysOfLines } from './days-of-lines.ts'
import { RepricedGuide, RepricedLine, RepricedSum } from './repriced.ts'

/** Which lines, and by what they are priced before and after. */
export const repriceFields = {
  convenio_id: ConvenioId,
  ...daysOfLines,
  against_revision: Revision.nullable()
    .default(null)
    .describe("The convenio's revision that prices the lines now; null: the newest"),
  since_revision: Revision.nullable()
    .default(null)
    .describe('The revision by which they were charged last; null: that which priced each line first'),
}

export const reprice = query({
  summary: 'Price billed lines again, after an agreement changed late',
  description: [
    'Every line of these days that sums count, priced on its own day, before and after. A guide that came several times counts once, in its newest batch, and removed batches do not.',
    'The price before is that of the revision that priced the line first, or of `since_revision`: say it where an earlier change was charged already. The price after is that of `against_revision`, or of the newest. Nothing that was judged before is overwritten.',
    'Sums are of all of these lines, whatever the page shows of them.',
  ].join('\n\n'),
  route: 'POST /v1/billing/reprice',
  scope: 'billing:read',
  input: z
    .strictObject({
      ...repriceFields,
      by: z.enum(['guide', 'line']).default('guide').describe('What the page lists'),
      show: z
        .enum(['changed', 'all'])
        .default('changed')
        .describe('Which of them: those with another price, or a price only before or only after; or all'),
      ...paging,
    })
    .superRefine(daysMustFit),
  output: z
    .object({
      revision: Revision.describe("The convenio's revision that priced the lines now"),
      totals: RepricedSum.describe('All lines of these days together'),
      guides: z.array(RepricedGuide).describe('Where `by` is `guide`: in the order of batches and guides'),
      lines: z.array(RepricedLine).describe('Where `by` is `line`: in the order of batches and lines'),
      total: Count.describe('How many there are on all pages'),
      offset: Offset.describe('How many come before this page'),
      limit: paging.limit,
    })
    .meta({ id: 'RepricedLines', description: 'What a late change of an agreement is worth' }),
  isLong: true,
  refusals: ['convenio_not_found', 'revision_not_reached'],
})
