import type { MessageDescriptor } from '@lingui/core'
import { OF_ACCOUNTS } from './of-accounts.ts'
import { OF_AGREEMENTS } from './of-agreements.ts'
import { OF_ANY_REQUEST } from './of-any-request.ts'
import { OF_CASE_REPORTS } from './of-case-reports.ts'
import { OF_FINDINGS } from './of-findings.ts'
import { OF_INSURANCE_PLANS } from './of-insurance-plans.ts'
import { OF_TENANTS } from './of-tenants.ts'

/** What each code of a refusal or a finding means to a person, and what they can do. */
export const ALL_MEANINGS: ReadonlyMap<string, MessageDescriptor> = new Map(
  [OF_ANY_REQUEST, OF_AGREEMENTS, OF_ACCOUNTS, OF_INSURANCE_PLANS, OF_CASE_REPORTS, OF_TENANTS, OF_FINDINGS].flatMap(
    (part) => part.flatMap(([codes, meaning]) => codes.split(' ').map((code) => [code, meaning] as const)),
  ),
)
