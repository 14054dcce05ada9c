import { z } from 'zod'
import { PeriodId } from '../contract-periods/contract-period.ts'
import { Cents } from '../values/cents.ts'
import { Id } from '../values/id.ts'
import { Instant } from '../values/instant.ts'
import { Percentage } from '../values/percent.ts'

export const TypeRuleId = Id.describe('The type rule')

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
