import { z } from 'zod'
import { Cents } from '../values/cents.ts'
import { Id } from '../values/id.ts'
import { Percentage } from '../values/percent.ts'
import { text } from '../values/text.ts'

/** What one appointment type needs or costs in one period. Null inherits the period's value. */
export const typeRuleFields = {
  appointment_type_id: Id.describe('Unique in the period'),
  is_covered: z.boolean().default(true),
  requires_authorization: z.boolean().nullable().default(null),
  copay_percent: Percentage.nullable().default(null),
  copay_max_cents: Cents.nullable().default(null),
  notes: text(10_000).nullable().default(null),
}
