import type { RefusalCode } from '@vigencia/domain/refusals.ts'
import type { Scenarios } from './scenario.ts'
import { overrideScenarios, typeRuleScenarios } from './scenarios/children-of-a-period.ts'
import { contractPeriodScenarios } from './scenarios/contract-periods.ts'
import { caseScenarios } from './scenarios/cases.ts'
import { caseDeskScenarios, citizenScenarios } from './scenarios/case-desk.ts'
import { codeListScenarios } from './scenarios/code-lists.ts'
import { convenioScenarios } from './scenarios/convenios.ts'
import { coverageScenarios } from './scenarios/coverage.ts'
import { findingsScenarios } from './scenarios/findings-and-heads.ts'
import { appointmentTypeScenarios, eligibilityScenarios } from './scenarios/eligibility.ts'
import { fileImportScenarios } from './scenarios/file-imports.ts'
import { insurancePlanScenarios } from './scenarios/insurance-plans.ts'
import { keyScenarios, tenantScenarios } from './scenarios/keys-and-tenant.ts'
import { lifecycleScenarios } from './scenarios/lifecycle.ts'
import { particularPriceScenarios } from './scenarios/particular-prices.ts'
import { planImportScenarios } from './scenarios/plan-imports.ts'
import { priceTableScenarios } from './scenarios/price-tables.ts'
import { periodMoveScenarios } from './scenarios/period-moves.ts'
import { pricingScenarios } from './scenarios/pricing.ts'
import { snapshotScenarios } from './scenarios/snapshots.ts'
import { providerScenarios } from './scenarios/providers.ts'

/** How each operation is called, by its name: the proofs take their worlds from here. */
export const scenarios: Scenarios = {
  ...convenioScenarios,
  ...contractPeriodScenarios,
  ...periodMoveScenarios,
  ...findingsScenarios,
  ...overrideScenarios,
  ...typeRuleScenarios,
  ...priceTableScenarios,
  ...particularPriceScenarios,
  ...fileImportScenarios,
  ...pricingScenarios,
  ...snapshotScenarios,
  ...providerScenarios,
  ...appointmentTypeScenarios,
  ...eligibilityScenarios,
  ...insurancePlanScenarios,
  ...planImportScenarios,
  ...coverageScenarios,
  ...lifecycleScenarios,
  ...keyScenarios,
  ...tenantScenarios,
  ...caseScenarios,
  ...caseDeskScenarios,
  ...citizenScenarios,
  ...codeListScenarios,
}

/** Refusals that a card declares and no scenario can provoke, each with the reason. By operation. */
export const UNPROVOKED: Readonly<Record<string, { readonly [Code in RefusalCode]?: string }>> = {
  'priceTables.importRows': { price_table_version_taken: 'only where two first imports of a version run at once' },
}
