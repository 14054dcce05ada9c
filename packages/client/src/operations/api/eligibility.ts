// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, Operation } from '../../operation/operation.ts'

export interface EligibilityValidateInput {
  /** The provider to check */
  provider_profile_id: string
  /** The convenio to validate */
  convenio_id: string
  /** The appointment type to verify */
  appointment_type_id: string
  /** The patient's plan of the convenio; null or left out: not said */
  plan_id?: string | null | undefined
  /** The accommodation; null or left out: that of the plan, or not said */
  accommodation?: "ward" | "apartment" | null | undefined
  /** Who does it; null or left out: not said */
  provider_id?: string | null | undefined
  /** The specialty, by its CBO code; null or left out: not said */
  specialty?: string | null | undefined
  /**
   * The day of the appointment; null: today in the tenant's zone.
   * YYYY-MM-DD.
   */
  date?: string | null | undefined
}

/** That a booking is possible, and what it needs */
export interface Eligibility {
  /** A booking is possible; where it is not, the answer is a refusal */
  eligible: true
  /** The provider */
  provider_profile_id: string
  /** The convenio */
  convenio_id: string
  /** The appointment type */
  appointment_type_id: string
  /**
   * The day that was checked.
   * YYYY-MM-DD.
   */
  date: string
  /** The contract period in force on that day; null: self-pay without one */
  period: {
    /** The contract period */
    id: string
    /**
     * The first day that it prices.
     * YYYY-MM-DD.
     */
    validity_start: string
    /**
     * The last day that it prices; null: open-ended.
     * YYYY-MM-DD.
     */
    validity_end: string | null
  } | null
  /** Whether the patient must present the insurance card */
  requires_card_number: boolean
  /** As the period's type rule says, else as the period does */
  requires_authorization: boolean
  /**
   * The convenio's revision.
   * At least 0, at most 2147483647.
   */
  revision: number
}

export interface EligibilityValidateOperation extends Operation<'provider_not_found' | 'convenio_not_found' | 'appointment_type_not_found' | 'not_eligible'> {
  /**
   * Validate convenio eligibility
   *
   * Whether a provider accepts a convenio for an appointment type on a day, and what the patient needs for it. `not_eligible` names every reason at once, each under `errors` with a `code`: `provider_inactive`, `convenio_inactive`, `appointment_type_inactive`, `provider_not_linked`, `no_period_in_force`, `type_not_covered`.
   *
   * `POST /v1/scheduling/convenio/validate`. Scope: `contracts:read`.
   *
   * Refused as
   * - `provider_not_found` (404): Provider not found
   * - `convenio_not_found` (404): Convenio not found
   * - `appointment_type_not_found` (404): Appointment type not found
   * - `not_eligible` (422): Not eligible
   */
  query(input: EligibilityValidateInput, options?: CallOptions): Promise<Eligibility>
}
