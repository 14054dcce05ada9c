import { z } from 'zod'
import { PeriodId } from '../contract-periods/contract-period.ts'
import { heldQualifiers } from '../pricing/qualifiers.ts'
import { Cents } from '../values/cents.ts'
import { Id } from '../values/id.ts'
import { madeAndChanged } from '../values/made-and-changed.ts'
import { Percentage } from '../values/percent.ts'

export const TypeRuleId = Id.describe('The type rule')

export const TypeRule = z
  .object({
    id: TypeRuleId,
    period_id: PeriodId,
    appointment_type_id: z.string().describe('The appointment type that the rule is for'),
    is_covered: z.boolean().describe('Whether the period covers this appointment type'),
    requires_authorization: z
      .boolean()
      .nullable()
      .describe('Whether prior authorization is required; null: as the period says'),
    copay_percent: Percentage.nullable().describe(
      'The percentage that the patient pays (0-100); null: as the period says',
    ),
    copay_max_cents: Cents.nullable().describe('The most that the patient pays, in centavos; null: as the period says'),
    ...heldQualifiers,
    notes: z.string().nullable().describe('Administrative notes; null: none'),
    ...madeAndChanged,
  })
  .meta({ id: 'TypeRule', description: 'What one appointment type needs or costs in one contract period' })
