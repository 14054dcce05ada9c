import type { ReplayedNouns } from '@vigencia/database/change-log/replay/replay-rows.ts'
import { TOLD_APPEAL_ANSWERS, TOLD_APPEAL_ITEMS, TOLD_APPEALS } from './accounts/appeals/told-appeals.ts'
import {
  KNOWN_VERDICTS,
  TOLD_BATCHES,
  TOLD_GUIDES,
  TOLD_INVOICES,
  TOLD_LINES,
} from './accounts/batches/told-batches.ts'
import { TOLD_STATEMENT_ITEMS, TOLD_STATEMENTS } from './accounts/statements/told-statements.ts'
import { TOLD_TISS_SETTINGS } from './accounts/tiss-settings/told-tiss-settings.ts'
import { TOLD_OVERRIDES } from './agreements/contract-periods/overrides/told-overrides.ts'
import { TOLD_PERIODS } from './agreements/contract-periods/period/told-periods.ts'
import { TOLD_VALIDITIES } from './agreements/contract-periods/period/told-validities.ts'
import { TOLD_TYPE_RULES } from './agreements/contract-periods/type-rules/told-type-rules.ts'
import { TOLD_PLANS } from './agreements/convenio-plans/told-plans.ts'
import { TOLD_CONVENIOS } from './agreements/convenios/told-convenios.ts'
import { TOLD_IMPORT_MAPPINGS } from './agreements/import-mappings/told-import-mappings.ts'
import { TOLD_RECORDS } from './agreements/master-data/told-records.ts'
import {
  KNOWN_PARTICULAR_VERSIONS,
  TOLD_PARTICULAR_PRICES,
} from './agreements/particular-prices/told-particular-prices.ts'
import { KNOWN_TABLES, TOLD_PRICE_TABLES } from './agreements/price-tables/told-price-tables.ts'
import { CATALOGUES } from './insurance-plans/catalogues.ts'
import { TOLD_VISIT_PRICING } from './insurance-plans/coverage/told-visit-pricing.ts'
import { knownVersionsOf } from './insurance-plans/entries/known-versions.ts'
import { TOLD_ISSUERS } from './platform/issuers/told-issuers.ts'
import { TOLD_SUBJECTS } from './platform/people/told-subjects.ts'
import { TOLD_KEYS } from './platform/keys/told-keys.ts'
import { TOLD_PASSKEYS } from './platform/passkeys/told-passkeys.ts'
import { TOLD_INVITATIONS } from './platform/people/told-invitations.ts'
import { TOLD_PEOPLE } from './platform/people/told-people.ts'
import { TOLD_SESSIONS } from './platform/sessions/told-sessions.ts'
import { TOLD_TENANTS } from './platform/tenants/told-tenants.ts'
import { TOLD_WEBHOOKS } from './platform/webhooks/told-webhooks.ts'

/** Every kind of rows of the api that the change log tells, as each noun declares it. */
export const REPLAYED_NOUNS: ReplayedNouns = {
  told: [
    TOLD_CONVENIOS,
    TOLD_PLANS,
    TOLD_PERIODS,
    TOLD_VALIDITIES,
    TOLD_OVERRIDES,
    TOLD_TYPE_RULES,
    TOLD_PARTICULAR_PRICES,
    TOLD_PRICE_TABLES,
    TOLD_TENANTS,
    TOLD_KEYS,
    TOLD_PEOPLE,
    TOLD_INVITATIONS,
    TOLD_SESSIONS,
    TOLD_PASSKEYS,
    TOLD_ISSUERS,
    TOLD_SUBJECTS,
    TOLD_WEBHOOKS,
    TOLD_IMPORT_MAPPINGS,
    TOLD_VISIT_PRICING,
    TOLD_TISS_SETTINGS,
    TOLD_STATEMENTS,
    TOLD_STATEMENT_ITEMS,
    TOLD_APPEALS,
    TOLD_APPEAL_ITEMS,
    TOLD_APPEAL_ANSWERS,
    TOLD_BATCHES,
    TOLD_GUIDES,
    TOLD_LINES,
    TOLD_INVOICES,
    ...TOLD_RECORDS,
  ],
  known: [KNOWN_PARTICULAR_VERSIONS, KNOWN_TABLES, KNOWN_VERDICTS, ...CATALOGUES.map(knownVersionsOf)],
}
