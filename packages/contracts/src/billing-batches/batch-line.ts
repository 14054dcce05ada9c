import { z } from 'zod'
import { LINE_KINDS } from '@vigencia/domain/accounts/line-kinds.ts'
import { PARTICIPANT_ROLES } from '@vigencia/domain/acts/act.ts'
import { Amount } from '../values/amount.ts'
import { Revision } from '../values/count.ts'
import { Day } from '../values/day.ts'

export const LineId = z.int().min(1).max(2_147_483_647).describe('The line, by its place in the batch, counted from 1')

export const batchLineFields = {
  line_id: LineId,
  guide: z.string().describe("The guide's own number"),
  item: z.string().describe('The number of the item in its guide'),
  kind: z.enum(LINE_KINDS).describe('A procedure, an expense, or a line of dental work'),
  event_date: Day.describe('The day of the line: the contract of that day is asked'),
  code_table: z.string().describe('The table of its code, by TISS'),
  procedure_code: z.string().describe('The code'),
  quantity: z.number().min(0).max(9_999_999_999.9999).describe('How many of it'),
  degrees: z.array(z.string()).describe('The degrees of participation that it bills (grauPart)'),
  roles: z.array(z.enum(PARTICIPANT_ROLES)).describe('The roles that these are in the act; empty: an expense, or none'),
  factor: z.number().min(0).max(9_999_999_999.9999).describe('The reduction or addition as it was billed'),
  unit_cents: Amount.describe('The price of one as it was billed, in centavos'),
  billed_cents: Amount.describe('What was billed, in centavos'),
  contract_cents: Amount.nullable().describe('What the contract says, in centavos; null: it has no price'),
  difference_cents: z
    .int()
    .nullable()
    .describe('Billed less contract; below zero: too little was billed. Null: no price'),
  tolerance_cents: Amount.nullable().describe(
    'How far both may lie apart because a file holds two places of unit price and factor; 0: both fit. Null: no price',
  ),
  verdict: z
    .string()
    .describe('`right`, `over`, `under`; the code of a refusal; `not_priced`: a kind of line that has no price here'),
  missing: z
    .string()
    .nullable()
    .describe(
      'The rule that the period lacks, the field that the line lacks, or the kind that is not priced; null: none',
    ),
  invoice_cents: Amount.nullable().describe('What one of it cost by its invoice, in centavos; null: nobody has told'),
  period_id: z
    .string()
    .nullable()
    .describe('The contract period in force on its day; null: none, or it was not priced'),
  revision: Revision.describe("The convenio's revision that priced it"),
  is_counted: z.boolean().describe('Whether sums count it: its guide is in no newer batch, and its batch stands'),
}

export const BatchLine = z
  .object(batchLineFields)
  .meta({ id: 'BillingBatchLine', description: 'A line as it was billed, and what the contract says of it' })
