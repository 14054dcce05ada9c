import { z } from 'zod'
import { PARTICIPANT_ROLES } from '@vigencia/domain/acts/act.ts'
import { ACT_GROUPS } from '@vigencia/domain/acts/act-group.ts'
import { CODE_TABLES } from '@vigencia/domain/pricing/code-table.ts'
import { PricePart } from '../pricing/price-part.ts'
import { ExplanationStep, PriceTableEdition, QuoteRefused } from '../pricing/quote-fields.ts'
import { Amount } from '../values/amount.ts'
import { Revision } from '../values/count.ts'

/** Ten digits before the point. */
const MOST_QUANTITY = 9_999_999_999.9999

const ActLine = z
  .object({
    line: z.string().describe("The caller's name of the line"),
    procedure_code: z.string().describe('The code of the procedure, as it was asked for'),
    role: z.enum(PARTICIPANT_ROLES).nullable().describe('Who is paid; null: it is an expense'),
    code_table: z
      .enum(CODE_TABLES)
      .optional()
      .describe('The table of its code, by TISS; only where the question names it'),
    quantity: z
      .number()
      .min(0.0001)
      .max(MOST_QUANTITY)
      .describe('How many of it, as it was asked for; of an expense with up to four places'),
    source: z
      .enum(['override', 'particular', 'table'])
      .nullable()
      .describe('Where the price is from; null: it has none'),
    period_id: z.string().nullable().describe('The contract period in force on its day, by its id; null: none'),
    unit_price_cents: Amount.nullable().describe(
      'The price of one, in centavos, rounded once; null: it has none, or is an expense, whose unit is not rounded',
    ),
    price_cents: Amount.nullable().describe(
      'Unit price times what no package includes of the quantity; an expense is rounded once, as a whole; null: it has none',
    ),
    copay_cents: Amount.nullable().describe('The copay of the line, in centavos; null: it has no price'),
    payer_cents: Amount.nullable().describe('What the payer pays of it, in centavos; null: it has no price'),
    patient_cents: Amount.nullable().describe('What the patient pays of it, in centavos; null: it has no price'),
    parts: z.array(PricePart).readonly().describe('Its parts, exact; empty where it has no price'),
    in_package: z
      .object({
        line: z.string().describe('The line of the package'),
        quantity: z
          .number()
          .min(0.0001)
          .max(MOST_QUANTITY)
          .describe('How many of this line it includes; what exceeds is priced apart'),
      })
      .meta({ id: 'ActInPackage', description: 'What of a line a package of the act includes' })
      .optional()
      .describe('The package that includes the line, as far as it does; left out: none'),
    refusal: QuoteRefused.extend({
      missing: z
        .string()
        .nullable()
        .describe('The rule that the period lacks, or the field that the question lacks; null: neither'),
    })
      .nullable()
      .meta({ id: 'ActLineRefused', description: 'Why a line has no price' })
      .describe('Why it has no price; null: it has one'),
    price_table_edition: PriceTableEdition.optional(),
    explanation: z
      .array(ExplanationStep)
      .readonly()
      .optional()
      .describe('Each rule that was tried for its source, in order; only where `explain` is true'),
  })
  .meta({ id: 'ActLine', description: 'What one participant is paid for one procedure, or what one expense costs' })

const RoleSum = z
  .object({
    role: z.enum(PARTICIPANT_ROLES).describe('Who is paid'),
    price_cents: Amount.describe('The sum of its lines, or where the period rounds by act the exact sum rounded once'),
    rounding_cents: z
      .int()
      .min(-1_000)
      .max(1_000)
      .describe('By how much that differs from the sum of its lines; 0 where the period rounds by line'),
  })
  .meta({ id: 'ActRoleSum', description: 'What one role is paid for the act' })

const GroupSum = z
  .object({
    group: z.enum(ACT_GROUPS).describe('Procedures, or expenses by the table of their code'),
    price_cents: Amount.describe('What the group costs'),
  })
  .meta({ id: 'ActGroupSum', description: 'What one group of an act costs' })

/** An act, priced. Amounts are in whole centavos. */
export const ActQuote = z
  .object({
    question: z.record(z.string(), z.unknown()).describe('The question as it was priced, without what was not said'),
    complete: z.boolean().describe('Whether every line has a price'),
    lines: z
      .array(ActLine)
      .readonly()
      .describe('A line for each procedure and participant, and for each expense, in order'),
    roles: z.array(RoleSum).readonly().describe('The sums by role, in the order in which they first stand'),
    groups: z
      .array(GroupSum)
      .readonly()
      .describe('The sums by group: procedures as their roles are paid, and expenses'),
    price_cents: Amount.describe('The sum of all groups'),
    copay_cents: Amount.describe('The copay of the act'),
    payer_cents: Amount.describe('What the payer pays'),
    patient_cents: Amount.describe('What the patient pays'),
    revision: Revision.describe('Asked again at this revision, the answer is the same for ever'),
    digest: z.string().describe('SHA-256 over the canonical JSON of everything else, in hex'),
  })
  .meta({ id: 'ActQuote', description: 'The price of an act, line by line, and why' })
