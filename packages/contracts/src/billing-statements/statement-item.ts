import { z } from 'zod'
import { JUDGEMENTS } from '@vigencia/domain/accounts/judge-glosas.ts'
import { FIGURE_RULES } from '@vigencia/domain/accounts/payers-figure.ts'
import { ITEM_FINDINGS } from '@vigencia/domain/accounts/statement-findings.ts'
import { Amount } from '../values/amount.ts'
import { Count, Revision } from '../values/count.ts'
import { Day } from '../values/day.ts'
import { Id } from '../values/id.ts'

/** By what a payer's figure would arise. */
export const FIGURES = ['period', 'nothing_paid', ...FIGURE_RULES] as const

const Figure = z
  .object({
    by: z.enum(FIGURES).describe('The terms of another period, or a rule that was not agreed'),
    period_id: Id.nullable().describe('That period; null: it is by a rule'),
    start: Day.nullable().describe('Its first day; null: it is by a rule'),
    end: Day.nullable().describe('Its last day; null: it has none, or it is by a rule'),
  })
  .meta({ id: 'PayersFigure', description: "By what the payer's figure would arise" })

const Glosa = z
  .object({
    glosa_no: Count.describe('Its place among those of the item, from 1'),
    code: z.string().describe('The reason, by table 38 of TISS'),
    amount_cents: Amount.describe('What was cut, in centavos'),
    judgement: z
      .enum(JUDGEMENTS)
      .describe('Whether the contract justifies it, or that this cannot be told by the contract'),
    claim_cents: Amount.describe('What of it is to be claimed, in centavos'),
    cause: z
      .string()
      .nullable()
      .describe(
        'Why nothing can be told: `not_contractual`, `line_not_found`, or what the contract lacks; null: it was told',
      ),
    reason: z.string().describe('The reason of the judgement, in a sentence'),
    appeal_id: Id.nullable().describe('The appeal that it is under; null: none'),
    accepted_cents: Amount.nullable().describe('What the payer accepted of the appeal, in centavos; null: no answer'),
  })
  .meta({ id: 'JudgedGlosa', description: 'One cut of an item, judged by the contract alone' })

export const StatementItem = z
  .object({
    item_no: Count.describe('Its place in the file, from 1'),
    protocol: z.string().nullable().describe("The payer's number of the lot; null: none is said"),
    lot: z.string().nullable().describe("The clinic's number of the lot; null: none is said"),
    guide: z.string().nullable().describe("The clinic's number of the guide; null: none is said"),
    item: z.string().nullable().describe('Its number in the guide; null: none is said'),
    payer_guide: z.string().nullable().describe("The payer's number of the guide; null: none is said"),
    day: Day.describe('Its day'),
    code: z.string().describe('Its code'),
    degree: z.string().nullable().describe('The degree of participation; null: none is said'),
    informed_cents: Amount.describe('What was asked for, as the payer repeats it, in centavos'),
    released_cents: Amount.describe('What is paid, in centavos'),
    batch_id: Id.nullable().describe('The batch of the line that it answers; null: no line fits, or more than one'),
    line_no: Count.nullable().describe('That line'),
    billed_cents: Amount.nullable().describe('What was billed, in centavos'),
    verdict: z.string().nullable().describe('What the contract says of the line as it was billed'),
    contract_cents: Amount.nullable().describe(
      'What the contract pays of the line, in centavos; null: it has no price',
    ),
    contract_revision: Revision.nullable().describe('The revision of the convenio by which this is so'),
    period_id: Id.nullable().describe('The contract period of its day'),
    payers_figure: Figure.nullable().describe('By what the amount paid would arise; null: by the contract, or unknown'),
    is_counted: z.boolean().describe('Whether it counts: a later statement for its protocol takes its place'),
    glosas: z.array(Glosa).describe('What was cut, reason by reason'),
    findings: z.array(z.enum(ITEM_FINDINGS)).describe('What is odd about it; this refuses nothing'),
  })
  .meta({ id: 'StatementItem', description: 'What a payer answers to one line, and who is right' })
