import type { RowQuery } from '@vigencia/database/unit-of-work/in-tenant.ts'
import { dayNumbersOfDateRange, validityOfDateRange } from '@vigencia/domain/calendar/date-range.ts'
import { qualifiedCapPer } from '@vigencia/domain/acts/qualified-cap-per.ts'
import { centsOf } from '@vigencia/domain/money/cents.ts'
import { percentOf, type Percent } from '@vigencia/domain/money/percent.ts'
import type {
  CopayCapPer,
  PaymentType,
  PricedContract,
  PricedPeriod,
} from '@vigencia/domain/pricing/priced-contract.ts'
import {
  NO_PARTICULAR_PRICES,
  particularPrices,
  type ParticularPrices,
} from '@vigencia/domain/pricing/particular-prices.ts'
import { periodsByEdition, type NamedPeriod } from '@vigencia/domain/pricing/periods-by-edition.ts'
import type { Accommodation } from '@vigencia/domain/pricing/qualifiers.ts'
import { sourceFacts } from '@vigencia/domain/pricing/priced-source.ts'
import { TABLES_KNOWN, knownTables } from '../price-tables/known-tables.ts'
import { priceSourcesOf, type ShownPriceSources } from '../contract-periods/period/shown-price-sources.ts'
import type { ShownActRules } from '../contract-periods/period/shown-act-rules.ts'
import { loadTypeRules, type RulesOfPeriod } from './load-type-rules.ts'
import { centsOrNull, percentOrNull, PRICING } from './stored-terms.ts'
import type { PriceBook } from './price-book-cache.ts'

export type ContractBook = PricedContract & PriceBook

/** Everything that decides a convenio's prices at one revision, read from rows that never change. */
export async function loadContract(
  query: RowQuery,
  tenantId: string,
  convenioId: string,
  revision: number,
): Promise<ContractBook> {
  const at = [tenantId, convenioId, revision]
  const [convenio] = await query<ConvenioRow>(CONVENIO, at)
  const ruled = await loadTypeRules(query, at)
  const known = knownTables(convenio?.[3] ?? null)
  const periods = (await query<PeriodRow>(PERIODS, at)).flatMap((row) =>
    periodsByEdition(namedPeriod(row, ruled), known),
  )
  // this is the id as the database wrote it: the request's is a slice of its URL, which it would keep in memory
  const [id, paymentType, findsByForm, , shownPlans] = convenio ?? [convenioId, 'convenio', true, null, null]
  const plans = shownPlans === null ? undefined : plansOf(shownPlans)
  const catalogue = paymentType === 'particular' ? await loadParticularPrices(query, at) : NO_PARTICULAR_PRICES
  const bytes = bytesOf(periods) + catalogue.bytes + (plans?.size ?? 0) * 150
  return {
    convenioId: id,
    revision,
    paymentType,
    plans,
    periods,
    particularPrices: catalogue,
    findsByForm,
    bytes,
  }
}

function plansOf(shown: string): ReadonlyMap<string, Accommodation> {
  return new Map(Object.entries(JSON.parse(shown) as Record<string, Accommodation>))
}

type ConvenioRow = [
  id: string,
  paymentType: PaymentType,
  findsByForm: boolean,
  tables: string | null,
  plans: string | null,
]

// a plan's accommodation never changes, and of the plans those are there that were known at the revision
const CONVENIO = `
  select id, payment_type, codes_by_form_from <= $3, (${TABLES_KNOWN})::text,
         (select jsonb_object_agg(p.id, p.accommodation) from contracts.convenio_plans p
           where p.tenant_id = $1 and p.convenio_id = $2 and p.known_from <= $3)::text
    from contracts.convenios where tenant_id = $1 and id = $2`

/** The approximate size of a contract without its catalogue in memory, in bytes: as measured, and rather more. */
function bytesOf(periods: readonly PricedPeriod[]): number {
  let bytes = 500 + periods.length * 1000
  for (const { qualifiedCopayCapPer } of periods) bytes += (qualifiedCopayCapPer?.length ?? 0) * 350
  // periods share rules that are equal
  for (const typeRules of new Set(periods.map((period) => period.typeRules))) bytes += typeRules.size * 200
  for (const qualified of new Set(periods.map((period) => period.qualifiedTypeRules)))
    for (const rules of qualified?.values() ?? []) bytes += 100 + rules.length * 350
  return bytes
}

type PeriodRow = [
  id: string, days: string, version: string | null, percentage: string | null, adjustments: string[],
  copayEnabled: boolean, copayPercent: string | null, copayCap: string | null, requiresCard: boolean, requiresAuthorization: boolean,
  copayCapPer: CopayCapPer | null, qualifiedRules: string | null, sources: string | null,
] // prettier-ignore

const PERIODS = `
  select p.id, v.days::text, p.cbhpm_table_version, p.cbhpm_percentage::text, p.table_adjustments::text[],
         p.copay_enabled, p.default_copay_percent::text, p.default_copay_max_cents::text, p.requires_card_number, p.requires_authorization,
         p.act_rules->>'copay_cap_per', (p.act_rules->'by')::text, p.price_sources::text
    from contracts.period_validities v
    join contracts.periods p on p.tenant_id = $1 and p.id = v.period_id
   where ${PRICING} order by v.days desc`

function namedPeriod(row: PeriodRow, ruled: ReadonlyMap<string, RulesOfPeriod>): NamedPeriod {
  const [
    id,
    days,
    version,
    percentage,
    adjustments,
    copayEnabled,
    copayPercent,
    copayCap,
    requiresCard,
    requiresAuthorization,
    copayCapPer,
    qualifiedRules,
    sources,
  ] = row
  return {
    periodId: id,
    validity: validityOfDateRange(days),
    sources:
      sources === null
        ? onlySource(version, percentage, adjustments)
        : sourceFacts(priceSourcesOf(JSON.parse(sources) as ShownPriceSources)),
    copayEnabled,
    copayPercent: percentOrNull(copayPercent),
    copayCap: centsOrNull(copayCap),
    copayCapPer: copayCapPer ?? 'line',
    qualifiedCopayCapPer:
      qualifiedRules === null ? undefined : qualifiedCapPer(JSON.parse(qualifiedRules) as ShownActRules['by']),
    requiresCardNumber: requiresCard,
    requiresAuthorization,
    typeRules: ruled.get(id)?.typeRules ?? new Map(),
    qualifiedTypeRules: ruled.get(id)?.qualifiedTypeRules,
  }
}

function onlySource(
  version: string | null,
  percentage: string | null,
  adjustments: readonly string[],
): NamedPeriod['sources'] {
  if (version === null) return []
  const percents = { percentage: percentOrNull(percentage), adjustments: adjustments.map(percentOfText) }
  return [{ version, withErrata: true, ...percents }]
}

// Reads no price that ended before the revision, by the index of ends and in its order.
// For a small catalogue the planner would otherwise take the exclusion constraint's index, whose pages lie scattered.
const END = '(case when known_until is null then 9223372036854775807 else known_until end)'
const PARTICULAR_PRICES = `
  select procedure_code, days::text, price_cents::text from contracts.particular_price_versions
   where tenant_id = $1 and convenio_id = $2 and known_from <= $3 and ${END} > $3 order by ${END}`

async function loadParticularPrices(query: RowQuery, at: readonly unknown[]): Promise<ParticularPrices> {
  const rows = await query<[string, string, string]>(PARTICULAR_PRICES, at)
  return particularPrices(
    rows.map(([code, days, price]) => ({ code, ...dayNumbersOfDateRange(days), price: centsOf(Number(price)) })),
  )
}

function percentOfText(text: string): Percent {
  return percentOf(Number(text))
}
