import type { RefusalCode } from '@vigencia/domain/refusals.ts'
import type { Scenarios } from './scenario.ts'
import { overrideScenarios, typeRuleScenarios } from './scenarios/children-of-a-period.ts'
import { contractPeriodScenarios } from './scenarios/contract-periods.ts'
import { convenioScenarios } from './scenarios/convenios.ts'
import { keyScenarios, tenantScenarios } from './scenarios/keys-and-tenant.ts'
import { particularPriceScenarios } from './scenarios/particular-prices.ts'
import { priceTableScenarios } from './scenarios/price-tables.ts'
import { pricingScenarios } from './scenarios/pricing.ts'

/** How each operation is called, by its name: the proofs take their worlds from here. */
export const scenarios: Scenarios = {
  ...convenioScenarios,
  ...contractPeriodScenarios,
  ...overrideScenarios,
  ...typeRuleScenarios,
  ...priceTableScenarios,
  ...particularPriceScenarios,
  ...pricingScenarios,
  ...keyScenarios,
  ...tenantScenarios,
}

/** Refusals that a card declares and no scenario can provoke, each with the reason. By operation. */
export const UNPROVOKED: Readonly<Record<string, { readonly [Code in RefusalCode]?: string }>> = {
  'priceTables.importRows': { price_table_version_taken: 'only where two first imports of a version run at once' },
}
