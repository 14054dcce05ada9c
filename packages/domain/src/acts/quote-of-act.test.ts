import { describe, expect, test } from 'vitest'
import { dayNumberOfText, dayOf } from '../calendar/day.ts'
import { centsOf } from '../money/cents.ts'
import { decimalOf } from '../money/decimal.ts'
import { percentOf } from '../money/percent.ts'
import { NO_PARTICULAR_PRICES } from '../pricing/particular-prices.ts'
import { isDeclined } from '../pricing/pricing.ts'
import { centsColumn, indexPrices } from '../pricing/price-index.ts'
import { furtherOverrides, type FurtherOverride } from '../pricing/further-overrides.ts'
import { pricedPeriod } from '../pricing/priced-period.ts'
import type { SourceFacts } from '../pricing/priced-source.ts'
import { tablePrices } from '../pricing/table-prices.ts'
import { outrightPrice } from '../pricing/table-price.ts'
import type { Act, ActExpense, ActProcedure } from './act.ts'
import type { ActRules } from './act-rules.ts'
import type { DayPricing } from './day-pricing.ts'
import { quoteOfAct } from './quote-of-act.ts'

const DAY = '2026-03-04'

interface Agreed {
  readonly overrides?: Record<string, number>
  readonly table?: Record<string, string>
  readonly packs?: Record<string, number>
  readonly percentage?: number
  readonly rules?: ActRules
  readonly id?: string
  readonly sources?: readonly SourceFacts[]
  readonly further?: Record<string, Partial<FurtherOverride>>
}

/** A day on which a period prices by its overrides and a table. */
function pricingOf({
  overrides = {},
  table = {},
  packs = {},
  percentage = 100,
  rules = {},
  id = 'period',
  further = {},
  sources = [{ version: 'T', percentage: percentOf(percentage), adjustments: [] }],
}: Agreed): DayPricing {
  const period = pricedPeriod({
    periodId: id,
    validity: { start: dayOf('2026-01-01'), end: null },
    sources,
    copayEnabled: true,
    copayPercent: percentOf(10),
    copayCap: null,
    copayCapPer: 'line',
    requiresCardNumber: false,
    requiresAuthorization: false,
    typeRules: new Map(),
  })
  const prices = Object.entries(table).map(([code, price]) => [code, outrightPrice(decimalOf(price))] as const)
  return {
    period,
    prices: {
      overrides: indexPrices(Object.entries(overrides), centsColumn),
      further: furtherOverrides(
        Object.entries(further).map(([code, more]) => [
          code,
          { price: overrides[code] ?? 0, fixed: false, package: null, ...more },
        ]),
      ),
      tables: sources.map(({ version }) => tablePrices(version === 'T' ? prices : [], Object.entries(packs))),
      parts: [],
    },
    rules,
  }
}

const expense = (code: string, quantity: string, more: Partial<ActExpense> = {}): ActExpense => ({
  line: code,
  code,
  codeTable: '20',
  day: dayNumberOfText(DAY),
  quantity: decimalOf(quantity),
  invoice: null,
  ...more,
})

const PROCEDURE: ActProcedure = {
  line: 'p',
  code: 'P',
  day: dayNumberOfText(DAY),
  startedAt: null,
  endedAt: null,
  quantity: 1,
  access: null,
  bilateral: null,
  team: '1',
  participants: [{ role: 'surgeon', providerId: null, specialty: null }],
}

function quoted(act: Partial<Act>, days: Record<string, Agreed>) {
  const pricings = Object.entries(days).map(([day, agreed]) => [dayNumberOfText(day), pricingOf(agreed)] as const)
  const answer = quoteOfAct({
    contract: {
      convenioId: 'c',
      revision: 7,
      paymentType: 'convenio',
      periods: pricings.map(([, { period }]) => period as NonNullable<typeof period>),
      particularPrices: NO_PARTICULAR_PRICES,
      findsByForm: true,
    },
    act: {
      character: 'elective',
      stay: false,
      accommodation: null,
      patient: null,
      appointmentTypeId: null,
      procedures: [],
      expenses: [],
      ...act,
    },
    days: new Map(pricings),
    explained: false,
  })
  return isDeclined(answer) ? expect.fail(answer.detail) : answer
}

test('an expense is its price times its quantity of four places, rounded once', () => {
  const { lines, groups, roles, price_cents, copay_cents, payer_cents } = quoted(
    { expenses: [expense('M', '0.3333')] },
    { [DAY]: { table: { M: '10.0150' }, percentage: 95 } },
  )
  // 10.015 x 0.95 x 0.3333 = 3.17109...; a unit of 9.51 would make 3.17 too, so the parts are looked at
  expect(lines).toMatchObject([
    { role: null, code_table: '20', quantity: 0.3333, unit_price_cents: null, price_cents: 317, copay_cents: 32 },
  ])
  expect(lines[0]?.parts).toMatchObject([
    { base: '10.015', factors: [{ rule: 'table', percent: 95 }], amount: '9.51425' },
  ])
  expect(groups).toEqual([{ group: 'medicines', price_cents: 317 }])
  expect([roles, price_cents, copay_cents, payer_cents]).toEqual([[], 317, 32, 285])
})

test.each([
  [100, 2_622],
  [95, 2_491],
])(
  '15: seven units of a box of fifty, at %i %% of the list, are not rounded by the unit',
  (percentage, price_cents) => {
    const list = { table: { M: '187.31' }, packs: { M: 50 }, percentage }
    expect(quoted({ expenses: [expense('M', '7')] }, { [DAY]: list }).lines).toMatchObject([{ price_cents }])
  },
)

test('15: a procedure by the same list is rounded by the unit, as a quote of it is', () => {
  const { lines } = quoted(
    { procedures: [{ ...PROCEDURE, code: 'M', quantity: 7 }] },
    { [DAY]: { table: { M: '187.31' }, packs: { M: 50 } } },
  )
  expect(lines).toMatchObject([{ unit_price_cents: 375, price_cents: 2_625 }])
})

test('17: per-diems of a stay over a reajuste, each by the period of its own day', () => {
  const perDiem = (line: string, day: string) => expense('D', '2', { line, codeTable: '18', day: dayNumberOfText(day) })
  const { lines, groups } = quoted(
    { expenses: [perDiem('march', '2026-03-30'), perDiem('april', '2026-04-01')] },
    {
      '2026-03-30': { overrides: { D: 85_000 }, id: 'before' },
      '2026-04-01': { overrides: { D: 91_800 }, id: 'after' },
    },
  )
  expect(lines).toMatchObject([
    { period_id: 'before', price_cents: 170_000 },
    { period_id: 'after', price_cents: 183_600 },
  ])
  expect(groups).toEqual([{ group: 'per_diems_and_fees', price_cents: 353_600 }])
})

const source = (version: string, more: Partial<SourceFacts> = {}): SourceFacts => ({
  version,
  percentage: null,
  adjustments: [],
  ...more,
})

describe('an expense by its invoice', () => {
  const opme = (invoice: number | null, more: Partial<ActExpense> = {}) =>
    expense('O', '1', { codeTable: '19', invoice: invoice === null ? null : centsOf(invoice), ...more })
  const plus = source('OPME', { codeTable: '19', invoicePlus: percentOf(12) })

  test('16: is paid with the percentage of its source, rounded once', () => {
    const { lines } = quoted({ expenses: [opme(341_729)] }, { [DAY]: { sources: [plus] } })
    expect(lines).toMatchObject([
      {
        price_cents: 382_736,
        parts: [{ base: '3417.29', factors: [{ rule: 'invoice_plus', percent: 112 }], amount: '3827.3648' }],
      },
    ])
  })

  test('is what one unit cost, so a quantity multiplies it before it is rounded', () => {
    const { lines } = quoted(
      { expenses: [opme(341_729, { quantity: decimalOf('2.5') })] },
      { [DAY]: { sources: [plus] } },
    )
    expect(lines).toMatchObject([{ price_cents: 956_841 }])
  })

  test('is asked for where its source pays by invoice', () => {
    const { lines } = quoted({ expenses: [opme(null)] }, { [DAY]: { sources: [plus] } })
    expect(lines).toMatchObject([{ refusal: { code: 'data_needed', missing: 'invoice_cents' } }])
  })

  test('is paid by no source without the rule, nor by one of other codes', () => {
    const other = { ...plus, codeTable: '20' as const }
    const { lines } = quoted({ expenses: [opme(341_729)] }, { [DAY]: { sources: [source('T'), other] } })
    expect(lines).toMatchObject([{ refusal: { code: 'rule_missing', missing: 'invoice_plus' } }])
  })

  test.each<[string, Agreed, number]>([
    ['an own price', { overrides: { O: 5 }, sources: [plus] }, 5],
    ['a list before it', { table: { O: '0.07' }, sources: [source('T'), plus] }, 7],
    ['no list behind it', { table: { O: '0.07' }, sources: [plus, source('T')] }, 382_736],
  ])('comes after %s', (_name, agreed, price_cents) => {
    const { lines } = quoted({ expenses: [opme(341_729)] }, { [DAY]: agreed })
    expect(lines).toMatchObject([{ price_cents }])
  })
})

describe('a package', () => {
  const PACKAGE: Agreed = {
    overrides: { P: 500_000, Q: 70_000, M: 1_000 },
    further: { P: { package: { includes: ['Q', 'M'], limits: [{ code: 'M', quantity: 2 }] } } },
  }
  const team = (line: string, code: string): ActProcedure => ({
    ...PROCEDURE,
    line,
    code,
    participants: (['surgeon', 'assistant_1'] as const).map((role) => ({ role, providerId: null, specialty: null })),
  })

  test('includes lines for all who take part, though no rule would price them', () => {
    const { lines, complete, price_cents } = quoted(
      { procedures: [PROCEDURE, team('q', 'Q')], expenses: [expense('M', '2')] },
      { [DAY]: PACKAGE },
    )
    const free = { price_cents: 0, refusal: null, parts: [{ factors: [{ rule: 'in_package', percent: 0 }] }] }
    expect(lines).toMatchObject([
      { price_cents: 500_000 },
      { ...free, role: 'surgeon', in_package: { line: 'p', quantity: 1 } },
      { ...free, role: 'assistant_1' },
      { ...free, in_package: { line: 'p', quantity: 2 } },
    ])
    expect([complete, price_cents]).toEqual([true, 500_000])
  })

  test('leaves apart what exceeds its limit, at its own price', () => {
    const { lines } = quoted({ procedures: [PROCEDURE], expenses: [expense('M', '3.5')] }, { [DAY]: PACKAGE })
    expect(lines[1]).toMatchObject({ quantity: 3.5, in_package: { line: 'p', quantity: 2 }, price_cents: 1_500 })
  })

  test.each<[string, Partial<FurtherOverride>]>([
    ['a package', { package: { includes: ['X'] } }],
    ['a fixed price', { fixed: true }],
  ])('and %s are moved by no rule of the act', (_name, more) => {
    const rules: ActRules = { bilateral: { same_incision: percentOf(50), other_incision: percentOf(70) } }
    const both = { ...PROCEDURE, bilateral: 'same_incision' as const }
    const of = (further: Record<string, Partial<FurtherOverride>>) =>
      quoted({ procedures: [both] }, { [DAY]: { overrides: { P: 1_000 }, rules, further } }).price_cents
    expect([of({}), of({ P: more })]).toEqual([1_500, 1_000])
  })
})

test('sums by group hold procedures as their roles are paid, and expenses by the table of their code', () => {
  const { groups, price_cents } = quoted(
    {
      procedures: [PROCEDURE],
      expenses: [
        expense('M', '1'),
        expense('N', '1'),
        expense('G', '1', { codeTable: '19' }),
        expense('Q', '1', { codeTable: '22' }),
      ],
    },
    { [DAY]: { overrides: { P: 1_000, M: 20, N: 3, G: 400, Q: 50 } } },
  )
  expect(groups).toEqual([
    { group: 'procedures', price_cents: 1_050 },
    { group: 'materials', price_cents: 400 },
    { group: 'medicines', price_cents: 23 },
  ])
  expect(price_cents).toBe(1_473)
})

test('an expense without a price says why, and the others are priced', () => {
  const { complete, lines } = quoted(
    { expenses: [expense('M', '1'), expense('X', '1')] },
    { [DAY]: { overrides: { M: 5 } } },
  )
  expect(complete).toBe(false)
  expect(lines).toMatchObject([{ price_cents: 5 }, { price_cents: null, refusal: { code: 'no_price', status: 404 } }])
})
