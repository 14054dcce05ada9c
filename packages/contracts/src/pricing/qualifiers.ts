import { z } from 'zod'
import { ACCOMMODATIONS } from '@vigencia/domain/pricing/qualifiers.ts'
import { Id } from '../values/id.ts'
import { label } from '../values/text.ts'

const Accommodation = z.enum(ACCOMMODATIONS)
const Specialty = label(50).meta({ examples: ['225125'] })

/** What a question says of who, where and under which plan. Nothing is looked up: an unknown id equals nothing. */
export const questionQualifiers = {
  plan_id: Id.nullable().default(null).describe("The patient's plan of the convenio; null: not said"),
  accommodation: Accommodation.nullable()
    .default(null)
    .describe('The accommodation; null: that of the plan, or not said'),
  provider_id: Id.nullable().default(null).describe('Who does it; null: not said'),
  specialty: Specialty.nullable().default(null).describe('The specialty, by its CBO code; null: not said'),
}

/** What a price or a rule is narrowed to: it holds where all of these equal the question's. */
export const qualifierFields = {
  plan_id: Id.nullable().default(null).describe('Only under this plan of the convenio; null: under any'),
  accommodation: Accommodation.nullable().default(null).describe('Only in this accommodation; null: in any'),
  provider_id: Id.nullable().default(null).describe('Only by this provider; null: by any'),
  specialty: Specialty.nullable().default(null).describe('Only in this specialty, by its CBO code; null: in any'),
}
