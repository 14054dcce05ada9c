import { z } from 'zod'
import { GUIDE_KINDS } from '@vigencia/domain/accounts/guide-kinds.ts'
import { Amount } from '../values/amount.ts'
import { Count, Revision } from '../values/count.ts'
import { Id } from '../values/id.ts'
import { batchLineFields } from './batch-line.ts'

const Difference = z.int()

const sums = {
  line_count: Count.describe('How many lines'),
  changed_count: Count.describe('How many of them have another price, or a price only before or only after'),
  unpriced_count: Count.describe('How many of them have no price before, or none after'),
  billed_cents: Amount.describe('What was billed, in centavos'),
  old_cents: Amount.describe('The prices before, of lines that have both'),
  new_cents: Amount.describe('The prices after, of the same lines'),
  difference_cents: Difference.describe('The second less the first; below zero: they fell'),
  complement_cents: Amount.describe(
    'What may still be charged: what the new price is above the greater of the old price and what was billed',
  ),
}

export const RepricedSum = z
  .object(sums)
  .meta({ id: 'RepricedSum', description: 'Billed lines with their prices before and after, in sums' })

const whereBilled = {
  batch_id: Id.describe('The batch'),
  lot: z.string().describe("The number of its lot, the clinic's own"),
  guide: batchLineFields.guide,
}

export const RepricedGuide = z
  .object({ ...whereBilled, guide_kind: z.enum(GUIDE_KINDS).describe('The kind of guide'), ...sums })
  .meta({ id: 'RepricedGuide', description: 'The lines of one guide with their prices before and after, in sums' })

const { line_id, item, event_date, code_table, procedure_code, quantity, verdict, missing, period_id } = batchLineFields

export const RepricedLine = z
  .object({
    ...whereBilled,
    line_id,
    item,
    event_date,
    code_table,
    procedure_code,
    quantity,
    billed_cents: batchLineFields.billed_cents,
    old_cents: Amount.nullable().describe('The price before, in centavos; null: it had none'),
    old_revision: Revision.nullable().describe("The convenio's revision of the price before; null: it had none"),
    new_cents: Amount.nullable().describe('The price after, in centavos; null: it has none'),
    difference_cents: Difference.nullable().describe('The second less the first; null: one of them is not there'),
    complement_cents: sums.complement_cents,
    verdict,
    missing,
    period_id,
  })
  .meta({ id: 'RepricedLine', description: 'A billed line with its price before and after' })
