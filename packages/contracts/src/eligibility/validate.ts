import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { Eligibility, eligibilityFields } from './eligibility.ts'

export const validate = query({
  summary: 'Validate convenio eligibility',
  description:
    'Whether a provider accepts a convenio for an appointment type on a day, and what the patient needs for it. `not_eligible` names every reason at once, each under `errors` with a `code`: `provider_inactive`, `convenio_inactive`, `appointment_type_inactive`, `provider_not_linked`, `no_period_in_force`, `type_not_covered`.',
  route: 'POST /v1/scheduling/convenio/validate',
  scope: 'contracts:read',
  input: z.strictObject(eligibilityFields),
  output: Eligibility,
  refusals: ['provider_not_found', 'convenio_not_found', 'appointment_type_not_found', 'not_eligible'],
})
