import { z } from 'zod'
import { TableVersion } from '../convenios/convenio.ts'
import { Day } from '../values/day.ts'
import { Metadata } from '../values/metadata.ts'
import { Percentage } from '../values/percent.ts'
import { text } from '../values/text.ts'
import { periodPath } from './contract-period.ts'
import { previewPaging } from './preview-fields.ts'
import { priceSourceFields } from './price-source.ts'
import { mustFitEachOther, PreviewDigest, successorFields } from './reajuste-fields.ts'

/** @source DELPHOS Contract Management, "Renew an expiring contract"; the percent and what it moves are Vigencia's. */
const fields = {
  ...periodPath,
  new_end_date: Day.nullable().default(null).describe('The last day of the renewal; null: open-ended'),
  cbhpm_table_version: TableVersion.nullable()
    .default(null)
    .describe("The price table, by its version; null: the source's"),
  cbhpm_percentage: Percentage.nullable()
    .default(null)
    .describe("The percentage of the table that is paid (0-100); null: the source's"),
  ...priceSourceFields,
  reajuste_percent: successorFields.reajuste_percent.describe(
    'Moves every copied override, table price and self-pay price from its first day, each rounded half up',
  ),
  reajuste_description: successorFields.reajuste_description,
  adjust_table_prices: successorFields.adjust_table_prices,
  adjust_overrides: successorFields.adjust_overrides,
  adjust_particular_prices: z
    .boolean()
    .nullable()
    .default(null)
    .describe('Whether the percent moves self-pay prices, at the activation; null: it does'),
  act_rules: successorFields.act_rules,
  changes: successorFields.changes,
  notes: text(10_000).nullable().default(null).describe('Administrative notes'),
  metadata: Metadata.nullable().default(null).describe('Structured metadata'),
}

/** The fields that a renewal and its preview share. */
export const RenewalFields = z.strictObject(fields).superRefine(mustFitEachOther)

export const RenewalPreviewRequest = z.strictObject({ ...fields, ...previewPaging }).superRefine(mustFitEachOther)

export const RenewalRequest = z.strictObject({ ...fields, preview_digest: PreviewDigest }).superRefine(mustFitEachOther)

export const RENEWAL_REFUSALS = [
  'convenio_not_found',
  'convenio_inactive',
  'period_not_found',
  'period_not_renewable',
  'already_renewed',
  'period_overlap',
  'override_to_remove_missing',
  'amount_too_large',
  'convenio_plan_not_found',
  'provider_not_found',
] as const
