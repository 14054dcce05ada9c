import { z } from 'zod'
import { qualifierKey } from '@vigencia/domain/pricing/qualifiers.ts'
import { typeRuleFields } from './type-rule-fields.ts'
import { Cents } from '../values/cents.ts'
import { Day } from '../values/day.ts'
import { Percentage } from '../values/percent.ts'
import { requiredText } from '../values/text.ts'
import { periodPath } from './contract-period.ts'
import { previewPaging } from './preview-fields.ts'
import { mustFitEachOther, PreviewDigest, successorFields } from './reajuste-fields.ts'

const fields = {
  ...periodPath,
  reason: requiredText(1000).describe('Why, for the change log'),
  new_end_date: Day.nullable().optional().describe('The last day; null: open-ended. Left out: the end that it has'),
  ...successorFields,
  reajuste_percent: successorFields.reajuste_percent.describe(
    'Moves every copied override, rounded half up, from the prices that the period has',
  ),
  copay_enabled: z.boolean().optional().describe('Whether copay (coparticipação) applies. Left out: as it was'),
  default_copay_percent: Percentage.nullable()
    .optional()
    .describe('The percentage that the patient pays (0-100). Left out: as it was'),
  default_copay_max_cents: Cents.nullable()
    .optional()
    .describe('The most that the patient pays, in centavos. Left out: as it was'),
  requires_card_number: z
    .boolean()
    .optional()
    .describe('Whether the patient must present the insurance card. Left out: as it was'),
  requires_authorization: z
    .boolean()
    .optional()
    .describe('Whether prior authorization is required. Left out: as it was'),
  type_rules: z
    .array(z.strictObject(typeRuleFields))
    .max(1000)
    .optional()
    .describe('All type rules of the period. Left out: as they were'),
}

const plain = z.strictObject(fields)

function mustFit(input: z.output<typeof plain>, context: z.RefinementCtx): void {
  mustFitEachOther(input, context)
  const types = new Map<string, number>()
  for (const [i, rule] of (input.type_rules ?? []).entries()) {
    const key = `${rule.appointment_type_id} ${qualifierKey(rule)}`
    const first = types.get(key)
    if (first !== undefined)
      context.addIssue({
        code: 'custom',
        path: ['type_rules', i, 'appointment_type_id'],
        message: `is the same as in type_rules.${first}`,
      })
    else types.set(key, i)
  }
}

/** The fields that a correction and its preview share. */
export const CorrectionFields = plain.superRefine(mustFit)

export const CorrectionPreviewRequest = z.strictObject({ ...fields, ...previewPaging }).superRefine(mustFit)

export const CorrectionRequest = z.strictObject({ ...fields, preview_digest: PreviewDigest }).superRefine(mustFit)

export const CORRECTION_REFUSALS = [
  'convenio_not_found',
  'convenio_inactive',
  'period_not_found',
  'period_not_active',
  'period_overlap',
  'sus_takes_no_copay',
  'override_to_remove_missing',
  'amount_too_large',
  'convenio_plan_not_found',
  'provider_not_found',
] as const
