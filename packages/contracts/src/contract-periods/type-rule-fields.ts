import { z } from 'zod'
import { qualifierFields } from '../pricing/qualifiers.ts'
import { Cents } from '../values/cents.ts'
import { Id } from '../values/id.ts'
import { Percentage } from '../values/percent.ts'
import { text } from '../values/text.ts'

/** What one appointment type needs or costs in one period. Null inherits the period's value. */
export const typeRuleFields = {
  appointment_type_id: Id.describe(
    'The appointment type that the rule is for; a period has one rule for it with the same qualifiers',
  ),
  is_covered: z.boolean().default(true).describe('Whether the period covers this appointment type'),
  requires_authorization: z
    .boolean()
    .nullable()
    .default(null)
    .describe('Whether prior authorization is required; null: as the period says'),
  copay_percent: Percentage.nullable()
    .default(null)
    .describe('The percentage that the patient pays (0-100); null: as the period says'),
  copay_max_cents: Cents.nullable()
    .default(null)
    .describe('The most that the patient pays, in centavos; null: as the period says'),
  ...qualifierFields,
  notes: text(10_000).nullable().default(null).describe('Administrative notes'),
}
