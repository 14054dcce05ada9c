import { z } from 'zod'
import { PeriodId } from '../contract-periods/contract-period.ts'
import { Cents } from '../values/cents.ts'
import { Id } from '../values/id.ts'
import { Instant } from '../values/instant.ts'
import { Percentage } from '../values/percent.ts'
import { text } from '../values/text.ts'

export const TypeRuleId = Id.describe('The type rule')

/** What one appointment type needs or costs in one period. Null inherits the period's value. */
export const typeRuleFields = {
  appointment_type_id: Id.describe('Unique in the period'),
  is_covered: z.boolean().default(true),
  requires_authorization: z.boolean().nullable().default(null),
  copay_percent: Percentage.nullable().default(null),
  copay_max_cents: Cents.nullable().default(null),
  notes: text(10_000).nullable().default(null),
}

export const TypeRule = z
  .object({
    id: TypeRuleId,
    period_id: PeriodId,
    appointment_type_id: z.string(),
    is_covered: z.boolean(),
    requires_authorization: z.boolean().nullable(),
    copay_percent: Percentage.nullable(),
    copay_max_cents: Cents.nullable(),
    notes: z.string().nullable(),
    created_at: Instant,
    updated_at: Instant,
  })
  .meta({ id: 'TypeRule' })
