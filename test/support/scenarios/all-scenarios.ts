import type { RefusalCode } from '@vigencia/domain/refusals.ts'
import type { Scenarios } from '../scenario.ts'
import { actRuleScenarios, actScenarios } from './acts.ts'
import { overrideScenarios, typeRuleScenarios } from './children-of-a-period.ts'
import { contractPeriodScenarios } from './contract-periods.ts'
import { billingScenarios } from './billing.ts'
import { statementScenarios } from './statements.ts'
import { caseScenarios } from './cases.ts'
import { caseDeskScenarios, citizenScenarios } from './case-desk.ts'
import { codeListScenarios } from './code-lists.ts'
import { convenioPlanScenarios } from './convenio-plans.ts'
import { convenioScenarios } from './convenios.ts'
import { coverageScenarios } from './coverage.ts'
import { findingsScenarios } from './findings-and-heads.ts'
import { appointmentTypeScenarios, eligibilityScenarios } from './eligibility.ts'
import { fileImportScenarios, importMappingScenarios } from './file-imports.ts'
import { insurancePlanScenarios } from './insurance-plans.ts'
import { keyScenarios, tenantScenarios } from './keys-and-tenant.ts'
import { resultScenarios, sampleScenarios } from './laboratory.ts'
import { labMapScenarios } from './lab-map.ts'
import { issuerScenarios } from './issuers.ts'
import { lifecycleScenarios } from './lifecycle.ts'
import { particularPriceScenarios } from './particular-prices.ts'
import { passkeyScenarios } from './passkeys.ts'
import { peopleScenarios, sessionScenarios } from './people.ts'
import { planImportScenarios } from './plan-imports.ts'
import { priceTableErrataScenarios } from './price-table-errata.ts'
import { priceTableScenarios } from './price-tables.ts'
import { periodMoveScenarios } from './period-moves.ts'
import { pricingScenarios } from './pricing.ts'
import { refusalScenarios } from './refusals.ts'
import { snapshotScenarios } from './snapshots.ts'
import { providerScenarios } from './providers.ts'
import { webhookScenarios } from './webhooks.ts'

/** How each operation is called, by its name: the proofs take their worlds from here. */
export const scenarios: Scenarios = {
  ...convenioScenarios,
  ...convenioPlanScenarios,
  ...contractPeriodScenarios,
  ...periodMoveScenarios,
  ...findingsScenarios,
  ...overrideScenarios,
  ...typeRuleScenarios,
  ...priceTableScenarios,
  ...priceTableErrataScenarios,
  ...particularPriceScenarios,
  ...fileImportScenarios,
  ...importMappingScenarios,
  ...pricingScenarios,
  ...actScenarios,
  ...actRuleScenarios,
  ...billingScenarios,
  ...statementScenarios,
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
  ...webhookScenarios,
  ...peopleScenarios,
  ...sessionScenarios,
  ...passkeyScenarios,
  ...issuerScenarios,
  ...refusalScenarios,
  ...caseScenarios,
  ...caseDeskScenarios,
  ...citizenScenarios,
  ...codeListScenarios,
  ...labMapScenarios,
  ...sampleScenarios,
  ...resultScenarios,
}

/** Operations that nobody can call in a test's world, each with where it is tested. */
export const ELSEWHERE: Readonly<Record<string, string>> = {
  'sessions.signInToDemo': 'only where a demo runs: services/api/src/demo/demo-link.test.ts',
}

const NO_KEY = 'only in production, where the operator has set no key'

const OLDER_SESSION = {
  fresh_sign_in_required: 'only by an older session: services/api/src/platform/passkeys/passkeys.test.ts',
}

/** Refusals that a card declares and no scenario can provoke, each with the reason. By operation. */
export const UNPROVOKED: Readonly<Record<string, { readonly [Code in RefusalCode]?: string }>> = {
  'priceTables.publish': { price_table_twins: 'only drafts that an older version imported may hold any' },
  'caseDesk.set': { registry_without_address: 'only in production, where the operator has set no stand-in' },
  ...Object.fromEntries(
    ['cases.get', 'samples.get', 'results.get', 'citizens.exportCases'].map((name) => [
      name,
      { fresh_sign_in_required: 'only by a session: services/snvs/src/privacy/fresh-sign-in.test.ts' },
    ]),
  ),
  'passkeys.register': OLDER_SESSION,
  'passkeys.registrationOptions': {
    ...OLDER_SESSION,
    passkey_refused: 'only at an issuer: services/api/src/platform/issuer-visits/sign-in-at-issuer.test.ts',
  },
  'sessions.signInAtIssuer': {
    subject_taken: 'an issuer takes no code twice: services/api/src/platform/issuer-visits/sign-in-at-issuer.test.ts',
  },
  'tenant.setSignIn': { issuer_not_set_up: NO_KEY },
  'webhooks.create': { webhooks_not_set_up: NO_KEY },
  'webhooks.rotate': { webhooks_not_set_up: NO_KEY },
  'webhooks.reseal': { webhooks_not_set_up: NO_KEY },
  'priceTableErrata.create': { price_table_version_taken: 'only where two errata of a version are begun at once' },
}
