import { z } from 'zod'
import { isBefore } from '@vigencia/domain/calendar/day.ts'
import type { RequestedTableTerms } from '@vigencia/domain/agreements/table-terms.ts'
import { OPTIONAL_PROCEDURE_NAME } from '@vigencia/domain/pricing/price-texts.ts'
import { qualifierKey } from '@vigencia/domain/pricing/qualifiers.ts'
import { TableVersion } from '../convenios/convenio.ts'
import { changedQualifiers } from '../pricing/qualifiers.ts'
import { daysMustFit, daysOfLines } from '../billing-batches/days-of-lines.ts'
import { Cents } from '../values/cents.ts'
import { Day } from '../values/day.ts'
import { Metadata } from '../values/metadata.ts'
import { percent, Percentage } from '../values/percent.ts'
import { HeldProcedureCode, ProcedureCode, requiredText, text, textOf } from '../values/text.ts'
import { AgreedActRules } from './agreed-act-rules.ts'
import { periodPath, RetroactiveWord } from './contract-period.ts'
import { previewPaging } from './preview-fields.ts'
import { mustSayAlike, priceSourceFields } from './price-source.ts'

/** A price list that was pasted whole is one act. */
const MOST_CHANGES = 5000

const SingleChange = z.union([
  z.strictObject({
    procedure_code: ProcedureCode,
    ...changedQualifiers,
    procedure_name: textOf(OPTIONAL_PROCEDURE_NAME)
      .optional()
      .describe('What the procedure is called. Left out: as it was'),
    price_cents: Cents.describe('The price of one, in centavos'),
  }),
  z.strictObject({
    procedure_code: ProcedureCode,
    ...changedQualifiers,
    procedure_name: textOf(OPTIONAL_PROCEDURE_NAME)
      .optional()
      .describe('What the procedure is called. Left out: as it was'),
    is_covered: z.literal(false).describe('Excluded: a quote is refused as `not_contracted`'),
  }),
  z.strictObject({
    procedure_code: HeldProcedureCode,
    ...changedQualifiers,
    remove: z.literal(true).describe('Takes the override away'),
  }),
])

/**
 * What a reajuste and a correction say alike: how the terms and prices of a period go over to another.
 * @source DELPHOS Contract Management, "Reajuste (Price Adjustment)"; the `adjust_…` and `changes` are
 * Vigencia's.
 */
export const successorFields = {
  cbhpm_table_version: TableVersion.nullable()
    .default(null)
    .describe('The price table, by its version; null: as it was'),
  cbhpm_percentage: Percentage.nullable()
    .default(null)
    .describe('The percentage of the table that is paid (0-100); null: as it was'),
  ...priceSourceFields,
  reajuste_percent: percent(-100, 1000)
    .nullable()
    .default(null)
    .describe('Moves every copied override and self-pay price, each rounded half up'),
  reajuste_description: requiredText(1000).nullable().default(null).describe('What is said of the price adjustment'),
  adjust_table_prices: z
    .boolean()
    .nullable()
    .default(null)
    .describe('Whether the percent moves table prices too; null: those of a source of which nothing new is said'),
  adjust_overrides: z.boolean().nullable().default(null).describe('Whether the percent moves overrides; null: it does'),
  copy_overrides: z.boolean().default(true).describe('Whether the overrides go over to the new period'),
  copy_type_rules: z.boolean().default(true).describe('Whether the type rules go over to the new period'),
  act_rules: AgreedActRules.optional().describe('All rules of acts of the new period. Left out: as they were'),
  changes: z
    .array(SingleChange)
    .max(MOST_CHANGES)
    .default([])
    .describe('Single overrides, replaced, added, excluded or removed after the percent'),
  notes: text(10_000).nullable().default(null).describe('Notes for the new period'),
  metadata: Metadata.nullable().default(null).describe('Structured metadata for the new period'),
  retroactive: RetroactiveWord,
}

const plainSuccessor = z.strictObject(successorFields)

/** Adds the faults of these fields that lie between them. */
export function mustFitEachOther(
  input: Pick<
    z.output<typeof plainSuccessor>,
    'adjust_table_prices' | 'adjust_overrides' | 'reajuste_percent' | 'changes'
  > &
    RequestedTableTerms & {
      readonly adjust_particular_prices?: boolean | null
    },
  context: z.RefinementCtx,
): void {
  mustSayAlike(input, context)
  const fault = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
  for (const field of ['adjust_table_prices', 'adjust_overrides', 'adjust_particular_prices'] as const)
    if (input[field] === true && input.reajuste_percent === null) fault([field], 'needs a reajuste_percent')
  const codes = new Map<string, number>()
  for (const [i, change] of input.changes.entries()) {
    const key = `${change.procedure_code} ${qualifierKey(change)}`
    const first = codes.get(key)
    if (first !== undefined) fault(['changes', i, 'procedure_code'], `is the same as in changes.${first}`)
    else codes.set(key, i)
  }
}

const fields = {
  ...periodPath,
  new_start_date: Day.describe('The first day of the new period, after the start of the one it closes'),
  new_end_date: Day.nullable()
    .optional()
    .describe(
      'The last day of the new period; null: open-ended. Left out: open-ended, or the old end if that is before today',
    ),
  ...successorFields,
  adjust_particular_prices: z
    .boolean()
    .nullable()
    .default(null)
    .describe('Whether the percent moves self-pay prices; null: it does'),
  copy_particular_prices: z.boolean().default(true).describe('false: they end the day before the new start'),
}

const plain = z.strictObject(fields)

function mustFit(input: z.output<typeof plain>, context: z.RefinementCtx): void {
  const { new_end_date: end } = input
  if (end !== undefined && end !== null && !isBefore(input.new_start_date, end))
    context.addIssue({ code: 'custom', path: ['new_end_date'], message: 'must be strictly after new_start_date' })
  mustFitEachOther(input, context)
}

export const PreviewDigest = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'must be the digest of a preview')
  .nullable()
  .default(null)
  .describe('The digest of a preview: refused when this would do anything else')

export const ReajusteFields = plain.superRefine(mustFit)

const WeighBy = z
  .strictObject(daysOfLines)
  .superRefine(daysMustFit)
  .nullable()
  .default(null)
  .describe('Weighs each price by what was billed on these days, as it is; needs `billing:read` too. null: by nothing')

export const ReajustePreviewRequest = z
  .strictObject({ ...fields, ...previewPaging, weigh_by: WeighBy })
  .superRefine(mustFit)

export const ReajusteRequest = z
  .strictObject({
    ...fields,
    preview_digest: PreviewDigest,
  })
  .superRefine(mustFit)

export const REAJUSTE_REFUSALS = [
  'convenio_not_found',
  'convenio_inactive',
  'period_not_found',
  'period_not_active',
  'reajuste_starts_too_early',
  'outside_validity',
  'period_overlap',
  'override_to_remove_missing',
  'amount_too_large',
  'convenio_plan_not_found',
  'provider_not_found',
] as const
