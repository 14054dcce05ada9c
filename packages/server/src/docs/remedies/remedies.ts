import type { ProblemCode } from '../../request/problem.ts'
import { OF_ACCOUNTS } from './of-accounts.ts'
import { OF_AGREEMENTS } from './of-agreements.ts'
import { OF_ANY_REQUEST } from './of-any-request.ts'
import { OF_CASE_REPORTS } from './of-case-reports.ts'
import { OF_INSURANCE_PLANS } from './of-insurance-plans.ts'
import { OF_TENANTS } from './of-tenants.ts'

/** What to do about each problem. A code of the closed list without a text does not compile. */
export const REMEDIES: Readonly<Record<ProblemCode, string>> = {
  ...OF_ANY_REQUEST,
  ...OF_AGREEMENTS,
  ...OF_ACCOUNTS,
  ...OF_INSURANCE_PLANS,
  ...OF_CASE_REPORTS,
  ...OF_TENANTS,
}
