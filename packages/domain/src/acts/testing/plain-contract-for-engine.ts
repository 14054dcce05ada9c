import { dayOf, type DayNumber } from '../../calendar/day.ts'
import { NO_PARTICULAR_PRICES } from '../../pricing/particular-prices.ts'
import { furtherOverrides, type FurtherOverride } from '../../pricing/further-overrides.ts'
import { centsColumn, indexPrices } from '../../pricing/price-index.ts'
import { NOT_CONTRACTED } from '../../pricing/pricing.ts'
import { pricedPeriod } from '../../pricing/priced-period.ts'
import { indexParts, type TableValues } from '../../pricing/table-parts.ts'
import { outrightPrice, tablePriceOf, type TablePrice } from '../../pricing/table-price.ts'
import { tablePrices } from '../../pricing/table-prices.ts'
import type { ActToPrice } from '../act-to-price.ts'
import type { AgreedActRules } from '../act-rules.ts'
import type { Act } from '../act.ts'
import { NO_PERIOD } from '../day-pricing.ts'
import { PLANS } from './any-qualifiers.ts'
import type { PlainCode, PlainContract, PlainOverride } from './plain-contract.ts'

/** The same act and contracts as the engine takes them: one after the other in time. */
export function actForEngine(contracts: readonly PlainContract[], act: Act): ActToPrice {
  const pricings = contracts.map((plain, i) => ({
    period: periodOf(plain, contracts[i + 1]?.from ?? null),
    prices: pricesOf(plain),
    rules: rulesOf(plain),
  }))
  const pricingOn = (day: DayNumber) => ({ ...(pricings.findLast(({ period }) => period.from <= day) ?? NO_PERIOD) })
  return {
    contract: {
      convenioId: 'c',
      revision: 1,
      paymentType: 'convenio',
      plans: PLANS,
      periods: pricings.map(({ period }) => period).toReversed(),
      particularPrices: NO_PARTICULAR_PRICES,
      findsByForm: true,
    },
    act,
    // each day has facts of its own, as it has in what answers
    days: new Map(act.procedures.map(({ day }) => [day, pricingOn(day)])),
    explained: false,
  }
}

function rulesOf({ rules, some }: PlainContract): AgreedActRules {
  if (some.length === 0) return rules
  const by = some.map(({ plan, place, provider, specialty, rules: of }) => ({
    qualifiers: { plan_id: plan, accommodation: place, provider_id: provider, specialty },
    rules: of,
  }))
  return { ...rules, by }
}

function periodOf({ from, percentage, adjustments, factors, second }: PlainContract, next: DayNumber | null) {
  const own = factors === null ? null : { uco: null, film: null, portesFrom: null, portesTableId: null, factors }
  const dayAt = (day: DayNumber) => EPOCH.add({ days: day })
  return pricedPeriod({
    periodId: String(from),
    validity: { start: dayAt(from), end: next === null ? null : dayAt(next - 1) },
    sources: [
      { version: 't', percentage, adjustments, own },
      { version: 'u', percentage: second.percentage, adjustments: [], fixed: second.fixed },
    ],
    copayEnabled: false,
    copayPercent: null,
    copayCap: null,
    copayCapPer: 'line',
    requiresCardNumber: false,
    requiresAuthorization: false,
    typeRules: new Map(),
  })
}

const EPOCH = dayOf('1970-01-01')

function pricesOf({ codes, ucoValue, filmValue, porteValues }: PlainContract) {
  const values = { portes: porteValues, uco: ucoValue, film: filmValue }
  const listed = (list: PlainCode['list']) => [...codes].filter(([, row]) => row.list === list)
  const overridden = [...codes].flatMap(([code, { override }]) =>
    override === null ? [] : [[code, override] as const],
  )
  const further = overridden.filter(([, one]) => one.fixed || one.package !== null)
  return {
    overrides: indexPrices(
      overridden.map(([code, { cents }]) => [code, cents ?? NOT_CONTRACTED] as const),
      centsColumn,
    ),
    further: furtherOverrides(further.map(([code, one]) => [code, furtherOf(one)] as const)),
    ...tablesOf([
      { rows: listed('first'), values },
      {
        rows: listed('second').map(([code, row]) => [code, { ...row, outright: row.outright ?? 0n }] as const),
        values: NO_VALUES,
      },
    ]),
  }
}

const NO_VALUES: TableValues = { portes: new Map(), uco: null, film: null }

type List = { readonly rows: readonly (readonly [code: string, row: PlainCode])[]; readonly values: TableValues }

function tablesOf(lists: readonly List[]) {
  return {
    tables: lists.map(({ rows, values }) =>
      tablePrices(
        rows.map(([code, row]) => [code, priceOf(row, values)] as const),
        rows.flatMap(([code, { units }]) => (units === 1 ? [] : [[code, units] as const])),
      ),
    ),
    parts: lists.map(({ rows, values }) => ({
      rows: indexParts(
        rows.map(([code, row]) => ({ code, ...partsOf(row) })),
        values,
      ),
      values,
    })),
  }
}

function furtherOf({ cents, fixed, package: of }: PlainOverride): FurtherOverride {
  const limits = Object.entries(of?.limits ?? {}).map(([code, quantity]) => ({ code, quantity }))
  return { price: cents ?? NOT_CONTRACTED, fixed, package: of && { includes: [...of.includes], limits } }
}

function priceOf(row: PlainCode, { portes, uco, film }: TableValues): TablePrice {
  if (row.outright !== null) return outrightPrice(row.outright)
  return tablePriceOf({
    porteValue: (row.porte === null ? undefined : portes.get(row.porte)) ?? 0n,
    porteFraction: row.porteFraction ?? 10_000n,
    ucoQuantity: row.ucoQuantity ?? 0n,
    ucoValue: uco ?? 0n,
    filmM2: row.filmM2 ?? 0n,
    filmIncidences: BigInt(row.films ?? 1),
    filmValue: film ?? 0n,
  })
}

function partsOf({ films, outright, override: _, units: __, list: ___, ...row }: PlainCode) {
  const none = { porte: null, porteFraction: null, ucoQuantity: null, filmM2: null }
  return { ...row, ...(outright !== null && none), filmIncidences: outright === null ? films : null }
}
