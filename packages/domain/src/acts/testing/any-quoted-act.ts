import fc from 'fast-check'
import { dayOf } from '../../calendar/day.ts'
import { centsOf } from '../../money/cents.ts'
import { percentOf } from '../../money/percent.ts'
import { CODE_TABLES } from '../../pricing/code-table.ts'
import { furtherOverrides, type Package } from '../../pricing/further-overrides.ts'
import { centsColumn, indexPrices } from '../../pricing/price-index.ts'
import { particularPrices } from '../../pricing/particular-prices.ts'
import { COPAY_CAP_PER, PAYMENT_TYPES, type PricedContract } from '../../pricing/priced-contract.ts'
import { pricedPeriod } from '../../pricing/priced-period.ts'
import type { PricedSource } from '../../pricing/priced-source.ts'
import { NOT_CONTRACTED, type PeriodPrices } from '../../pricing/pricing.ts'
import type { Qualifiers } from '../../pricing/qualifiers.ts'
import { sourceParts } from '../../pricing/source-parts.ts'
import { indexParts } from '../../pricing/table-parts.ts'
import { tablePriceOf } from '../../pricing/table-price.ts'
import { tablePrices } from '../../pricing/table-prices.ts'
import { anyQualifiers, fewQualified, PLANS } from './any-qualifiers.ts'
import { anyRules } from './any-rules.ts'
import { decimal, nullOr, percent, seldom } from './any-value.ts'

export const QUOTED_CODE = '30000001'
export const QUOTED_TYPE = 'a type'
const cents = (most: number) => fc.integer({ min: 0, max: most })
const anySource = fc.record({
  isKnown: fc.constantFrom(true, true, true, true, true, false),
  holds: fc.boolean(),
  facts: fc.record({
    version: fc.constant('t'),
    percentage: nullOr(percent(80, 110)),
    adjustments: fc.array(fc.constantFrom(8.5, -2).map(percentOf), { maxLength: 2 }),
    codeTable: nullOr(fc.constantFrom('22' as const, '20' as const)),
    qualifiers: fc.option(fc.constantFrom<Qualifiers>({ plan_id: 'gold' }, { specialty: '225125' }), {
      nil: null,
      freq: 2,
    }),
    fixed: fc.boolean(),
    own: seldom(
      fc.record({
        uco: nullOr(decimal(40)),
        film: nullOr(decimal(40)),
        portesFrom: fc.constant(null),
        portesTableId: fc.constant(null),
        factors: fc.record({ porte: percent(80), uco: percent(100) }, { requiredKeys: [] }),
      }),
    ),
  }),
  row: fc.record({
    porteValue: decimal(1_000),
    porteFraction: decimal(2),
    ucoQuantity: decimal(100),
    ucoValue: decimal(40),
    filmM2: decimal(10),
    filmValue: decimal(40),
  }),
  films: fc.integer({ min: 0, max: 9 }),
  units: fc.constantFrom(1, 1, 7, 50),
})
type AnySource = typeof anySource extends fc.Arbitrary<infer Source> ? Source : never

const anyOverride = fc.record({
  price: fc.oneof({ weight: 5, arbitrary: cents(10_000_000) }, { weight: 1, arbitrary: fc.constant(NOT_CONTRACTED) }),
  fixed: fc.boolean(),
  package: seldom(fc.constant<Package>({ includes: [QUOTED_CODE, 'X'] })),
})
const anyTypeRule = fc.record({
  covered: fc.constantFrom(true, true, true, true, false),
  requiresAuthorization: nullOr(fc.boolean()),
  copayPercent: nullOr(percent(30)),
  copayCap: nullOr(cents(100_000).map(centsOf)),
})

/** A contract of one code, with all that may price it, and what is requested of it. */
export const anyQuotedAct = fc.record({
  paymentType: fc.constantFrom(...PAYMENT_TYPES, 'convenio' as const, 'convenio' as const),
  isInForce: fc.constantFrom(true, true, true, true, true, true, true, true, true, false),
  sources: fc.array(anySource, { maxLength: 4 }),
  override: seldom(anyOverride),
  narrowedOverrides: fewQualified(anyOverride),
  typeRule: nullOr(anyTypeRule),
  narrowedTypeRules: fewQualified(anyTypeRule),
  selfPay: nullOr(cents(100_000).map(centsOf)),
  copayEnabled: fc.boolean(),
  copayPercent: nullOr(percent(30)),
  copayCap: nullOr(cents(100_000).map(centsOf)),
  copayCapPer: fc.constantFrom(...COPAY_CAP_PER),
  rules: anyRules,
  requested: fc.record({
    qualifiers: anyQualifiers,
    codeTable: fc.constantFrom(null, ...CODE_TABLES),
    isOfType: fc.boolean(),
    quantity: fc.integer({ min: 1, max: 10_000 }),
  }),
})
export type AnyQuotedAct = typeof anyQuotedAct extends fc.Arbitrary<infer Value> ? Value : never

/** The same as a quote and an act take it. */
export function contractOf(of: AnyQuotedAct, from: string) {
  const period = pricedPeriod({
    periodId: 'p',
    validity: { start: dayOf(from), end: null },
    sources: of.sources.map(({ facts }) => facts),
    copayEnabled: of.copayEnabled,
    copayPercent: of.copayPercent,
    copayCap: of.copayCap,
    copayCapPer: of.copayCapPer,
    requiresCardNumber: false,
    requiresAuthorization: false,
    typeRules: new Map(of.typeRule === null ? [] : [[QUOTED_TYPE, of.typeRule]]),
    qualifiedTypeRules: new Map([[QUOTED_TYPE, of.narrowedTypeRules]]),
  })
  const contract: PricedContract = {
    convenioId: 'c',
    revision: 1,
    paymentType: of.paymentType,
    plans: PLANS,
    periods: of.isInForce ? [period] : [],
    particularPrices: particularPrices(
      of.selfPay === null ? [] : [{ code: QUOTED_CODE, from: 0, until: Infinity, price: of.selfPay }],
    ),
    findsByForm: true,
  }
  return { contract, period: of.isInForce ? period : null, prices: of.isInForce ? pricesOf(of, period.sources) : null }
}

function pricesOf({ override, narrowedOverrides, sources }: AnyQuotedAct, priced: readonly PricedSource[]) {
  const further = [...(override === null ? [] : [override]), ...narrowedOverrides]
  const lists = sources.map(listOf)
  const prices: PeriodPrices = {
    overrides: indexPrices(override === null ? [] : [[QUOTED_CODE, override.price]], centsColumn),
    further: furtherOverrides(further.map((one) => [QUOTED_CODE, one] as const)),
    tables: lists.map((list) => list && list.table),
    parts: lists.map((list, place) => list && sourceParts(priced[place] as PricedSource, list.parts, null)),
  }
  return prices
}

function listOf({ isKnown, holds, row, films, units }: AnySource) {
  if (!isKnown) return null
  const more = { auxiliaries: null, anaesthesiaPorte: null, filmIncidences: films, chapter: null }
  return {
    table: tablePrices(
      holds ? [[QUOTED_CODE, tablePriceOf({ ...row, filmIncidences: BigInt(films) })]] : [],
      holds && units > 1 ? [[QUOTED_CODE, units]] : [],
    ),
    parts: indexParts(holds ? [{ code: QUOTED_CODE, porte: 'P', ...row, ...more }] : [], {
      portes: new Map([['P', row.porteValue]]),
      uco: row.ucoValue,
      film: row.filmValue,
    }),
  }
}
