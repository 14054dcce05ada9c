import { z } from 'zod'
import { ACCOMMODATIONS } from '@vigencia/domain/pricing/qualifiers.ts'
import { Id } from '../values/id.ts'
import { label } from '../values/text.ts'

const Accommodation = z.enum(ACCOMMODATIONS)
const Specialty = label(50).meta({ examples: ['225125'] })

/**
 * What a question says of who, where and under which plan. Nothing is looked up: an unknown id equals nothing.
 * Left out they stay so, for answers repeat their question and are digested.
 */
export const questionQualifiers = {
  plan_id: Id.nullable().optional().describe("The patient's plan of the convenio; null or left out: not said"),
  accommodation: Accommodation.nullable()
    .optional()
    .describe('The accommodation; null or left out: that of the plan, or not said'),
  provider_id: Id.nullable().optional().describe('Who does it; null or left out: not said'),
  specialty: Specialty.nullable().optional().describe('The specialty, by its CBO code; null or left out: not said'),
}

/** The override that a change of an act means, where it is narrowed. What is left out stays so, as in bodies of before. */
export const changedQualifiers = {
  plan_id: Id.optional().describe('The override of this plan of the convenio; left out: the one of no plan'),
  accommodation: Accommodation.optional().describe('The override of this accommodation; left out: the one of none'),
  provider_id: Id.optional().describe('The override of this provider; left out: the one of no provider'),
  specialty: Specialty.optional().describe('The override of this specialty; left out: the one of none'),
}

/** What a price or a rule is narrowed to: it holds where all of these equal the question's. */
export const qualifierFields = {
  plan_id: Id.nullable().default(null).describe('Only under this plan of the convenio; null: under any'),
  accommodation: Accommodation.nullable().default(null).describe('Only in this accommodation; null: in any'),
  provider_id: Id.nullable().default(null).describe('Only by this provider; null: by any'),
  specialty: Specialty.nullable().default(null).describe('Only in this specialty, by its CBO code; null: in any'),
}

/** The same field, which may also be left out. */
function leftOut<Of extends z.ZodType>(field: z.ZodDefault<Of>) {
  return field
    .unwrap()
    .optional()
    .describe(field.description ?? '')
}

/** The same within terms that are digested: what is left out stays so. */
export const termQualifiers = z.strictObject({
  plan_id: leftOut(qualifierFields.plan_id),
  accommodation: leftOut(qualifierFields.accommodation),
  provider_id: leftOut(qualifierFields.provider_id),
  specialty: leftOut(qualifierFields.specialty),
})

/** The same as answers show it. */
export const heldQualifiers = {
  plan_id: z.string().nullable().describe('Only under this plan of the convenio; null: under any'),
  accommodation: Accommodation.nullable().describe('Only in this accommodation; null: in any'),
  provider_id: z.string().nullable().describe('Only by this provider; null: by any'),
  specialty: z.string().nullable().describe('Only in this specialty, by its CBO code; null: in any'),
}
