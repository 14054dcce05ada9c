import { z } from 'zod'
import { AppointmentTypeId } from '../appointment-types/appointment-type.ts'
import { PeriodId } from '../contract-periods/contract-period.ts'
import { ConvenioId } from '../convenios/convenio.ts'
import { ProviderId } from '../providers/provider.ts'
import { Day } from '../values/day.ts'

/** @source DELPHOS Contract Management, "Validate convenio eligibility"; the date is Vigencia's. */
export const eligibilityFields = {
  provider_profile_id: ProviderId.describe('The provider to check'),
  convenio_id: ConvenioId.describe('The convenio to validate'),
  appointment_type_id: AppointmentTypeId.describe('The appointment type to verify'),
  date: Day.nullable().default(null).describe("The day of the appointment; null: today in the tenant's zone"),
}

/** The answer where a booking is possible, with what it needs. Otherwise the answer is a refusal with its reasons. */
export const Eligibility = z
  .object({
    eligible: z.literal(true),
    provider_profile_id: ProviderId,
    convenio_id: ConvenioId,
    appointment_type_id: AppointmentTypeId,
    date: Day,
    period: z
      .object({ id: PeriodId, validity_start: Day, validity_end: Day.nullable() })
      .nullable()
      .describe('The contract period in force on that day; null: self-pay without one'),
    requires_card_number: z.boolean().describe('Whether the patient must present the insurance card'),
    requires_authorization: z.boolean().describe("As the period's type rule says, else as the period does"),
    revision: z.int().describe("The convenio's revision"),
  })
  .meta({ id: 'Eligibility' })
