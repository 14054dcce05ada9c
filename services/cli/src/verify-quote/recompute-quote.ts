import { dayNumberOf, dayOf } from '@vigencia/domain/calendar/day.ts'
import { dayNumbersOf } from '@vigencia/domain/calendar/validity.ts'
import type { DayPricing } from '@vigencia/domain/acts/day-pricing.ts'
import { qualifiedCapPer } from '@vigencia/domain/acts/qualified-cap-per.ts'
import { priceEvent } from '@vigencia/domain/pricing/price-event.ts'
import { furtherOverrides, type FurtherOverride } from '@vigencia/domain/pricing/further-overrides.ts'
import { centsColumn, indexPrices } from '@vigencia/domain/pricing/price-index.ts'
import { particularPrices, type ParticularVersion } from '@vigencia/domain/pricing/particular-prices.ts'
import type { PricedContract, PricedPeriod, TypeRule } from '@vigencia/domain/pricing/priced-contract.ts'
import { NOT_CONTRACTED, type Declined, type PricedLine } from '@vigencia/domain/pricing/pricing.ts'
import { codeForm } from '@vigencia/domain/pricing/procedure-code.ts'
import { isQualified, type Qualifiers } from '@vigencia/domain/pricing/qualifiers.ts'
import { pricedPeriod } from '@vigencia/domain/pricing/priced-period.ts'
import type { PricedSource } from '@vigencia/domain/pricing/priced-source.ts'
import type { ReadQuote, ReadSnapshot } from './read-evidence.ts'
import type { ExportedTable } from './read-table-export.ts'
import { sourcesOfSnapshot } from './sources-of-snapshot.ts'

/** Prices a quote's input again by the same rules, from a snapshot and the exports of its tables alone. */
export function recomputeQuote(
  snapshot: ReadSnapshot,
  quote: ReadQuote,
  exports: readonly ExportedTable[],
): PricedLine | Declined {
  const { contract, day } = pricesOfSnapshot(snapshot, exports)
  const event = {
    procedureCode: quote.procedure_code,
    day: dayNumberOf(dayOf(quote.event_date)),
    appointmentTypeId: quote.appointment_type_id,
    qualifiers: {
      plan_id: quote.plan_id,
      accommodation: quote.accommodation,
      provider_id: quote.provider_id,
      specialty: quote.specialty,
    },
    quantity: quote.quantity,
    codeTable: quote.code_table ?? null,
  }
  const { period, prices } = day
  return priceEvent({ contract, period, prices, event, explained: quote.explanation !== undefined })
}

/** What a snapshot and the exports of its tables say, as prices are reckoned from it. */
export interface SnapshotPrices {
  readonly contract: PricedContract
  readonly day: Pick<DayPricing, 'period' | 'prices'>
}

export function pricesOfSnapshot(snapshot: ReadSnapshot, exports: readonly ExportedTable[]): SnapshotPrices {
  const { sources, tables, parts } = sourcesOfSnapshot(snapshot, exports)
  const period = periodOf(snapshot, sources)
  const contract: PricedContract = {
    convenioId: snapshot.convenio_id,
    revision: snapshot.revision,
    paymentType: snapshot.payment_type,
    plans: new Map(snapshot.plans?.map(({ id, accommodation }) => [id, accommodation])),
    periods: [period],
    particularPrices: particularPrices(snapshot.particular_prices.map(particularVersion)),
    findsByForm: snapshot.codes_by_form ?? !holdsOtherForms(snapshot, exports),
  }
  const overrides = indexPrices(
    snapshot.overrides
      .filter((override) => !isQualified(override))
      .map(({ procedure_code, price_cents }) => [procedure_code, price_cents ?? NOT_CONTRACTED] as const),
    centsColumn,
  )
  const further = furtherOverrides(snapshot.overrides.filter(saysMore).map(furtherOverride))
  return { contract, day: { period, prices: { overrides, further, tables, parts } } }
}

type SnapshotOverride = ReadSnapshot['overrides'][number]

function saysMore(override: SnapshotOverride): boolean {
  return isQualified(override) || override.fixed === true || override.package !== undefined
}

function furtherOverride(override: SnapshotOverride): [string, FurtherOverride] {
  const { procedure_code, price_cents, fixed = false, package: included = null } = override
  const price = price_cents ?? NOT_CONTRACTED
  return [procedure_code, { ...qualifiersIn(override), price, fixed, package: included }]
}

function qualifiersIn({ plan_id, accommodation, provider_id, specialty }: Qualifiers): Qualifiers {
  return { plan_id, accommodation, provider_id, specialty }
}

/** Only a snapshot of a revision at which codes were found by their writing alone holds other forms and does not say so. */
function holdsOtherForms({ overrides, particular_prices }: ReadSnapshot, exports: readonly ExportedTable[]): boolean {
  const isOther = ({ procedure_code: code }: { readonly procedure_code: string }) => codeForm(code) !== code
  return exports.some((table) => table.hasOtherForms) || overrides.some(isOther) || particular_prices.some(isOther)
}

function periodOf(snapshot: ReadSnapshot, sources: readonly PricedSource[]): PricedPeriod {
  const period = pricedPeriod({
    periodId: snapshot.period_id,
    validity: { start: snapshot.validity_start, end: snapshot.validity_end },
    sources: [],
    copayEnabled: snapshot.copay_enabled ?? false,
    copayPercent: snapshot.default_copay_percent,
    copayCap: snapshot.default_copay_max_cents,
    copayCapPer: snapshot.act_rules?.copay_cap_per ?? 'line',
    qualifiedCopayCapPer: qualifiedCapPer(snapshot.act_rules?.by),
    requiresCardNumber: snapshot.requires_card_number ?? false,
    requiresAuthorization: snapshot.requires_authorization ?? false,
    typeRules: new Map(
      snapshot.type_rules
        .filter((rule) => !isQualified(rule))
        .map((rule) => [rule.appointment_type_id, typeRuleOf(rule)]),
    ),
    qualifiedTypeRules: Map.groupBy(
      snapshot.type_rules
        .filter(isQualified)
        .map((rule) => ({ ...typeRuleOf(rule), ...qualifiersIn(rule), of: rule.appointment_type_id })),
      ({ of }) => of,
    ),
  })
  return { ...period, sources }
}

function typeRuleOf(rule: ReadSnapshot['type_rules'][number]): TypeRule {
  return {
    covered: rule.is_covered,
    requiresAuthorization: rule.requires_authorization,
    copayPercent: rule.copay_percent,
    copayCap: rule.copay_max_cents,
  }
}

export function particularVersion(price: ReadSnapshot['particular_prices'][number]): ParticularVersion {
  return {
    code: price.procedure_code,
    ...dayNumbersOf({ start: price.valid_from, end: price.valid_until }),
    price: price.price_cents,
  }
}
