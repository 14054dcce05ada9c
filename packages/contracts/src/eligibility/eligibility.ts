import { z } from 'zod'
import { AppointmentTypeId } from '../appointment-types/appointment-type.ts'
import { PeriodId } from '../contract-periods/contract-period.ts'
import { ConvenioId } from '../convenios/convenio.ts'
import { ProviderId } from '../providers/provider.ts'
import { questionQualifiers } from '../pricing/qualifiers.ts'
import { Revision } from '../values/count.ts'
import { Day } from '../values/day.ts'

/** @source DELPHOS Contract Management, "Validate convenio eligibility"; the date is Vigencia's. */
export const eligibilityFields = {
  provider_profile_id: ProviderId.describe('The provider to check'),
  convenio_id: ConvenioId.describe('The convenio to validate'),
  appointment_type_id: AppointmentTypeId.describe('The appointment type to verify'),
  ...questionQualifiers,
  date: Day.nullable().default(null).describe("The day of the appointment; null: today in the tenant's zone"),
}

/** The answer where a booking is possible, with what it needs. Otherwise the answer is a refusal with its reasons. */
export const Eligibility = z
  .object({
    eligible: z.literal(true).describe('A booking is possible; where it is not, the answer is a refusal'),
    provider_profile_id: ProviderId,
    convenio_id: ConvenioId,
    appointment_type_id: AppointmentTypeId,
    date: Day.describe('The day that was checked'),
    period: z
      .object({
        id: PeriodId,
        validity_start: Day.describe('The first day that it prices'),
        validity_end: Day.nullable().describe('The last day that it prices; null: open-ended'),
      })
      .nullable()
      .describe('The contract period in force on that day; null: self-pay without one'),
    requires_card_number: z.boolean().describe('Whether the patient must present the insurance card'),
    requires_authorization: z.boolean().describe("As the period's type rule says, else as the period does"),
    revision: Revision.describe("The convenio's revision"),
  })
  .meta({ id: 'Eligibility', description: 'That a booking is possible, and what it needs' })
