import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayNumberOf, dayOf } from '../calendar/day.ts'
import { centsOf } from '../money/cents.ts'
import { percentOf, type Percent } from '../money/percent.ts'
import { priceEvent } from '../pricing/price-event.ts'
import { centsColumn, indexPrices } from '../pricing/price-index.ts'
import type { PricedContract } from '../pricing/priced-contract.ts'
import { pricedPeriod } from '../pricing/priced-period.ts'
import { isDeclined, type Pricing } from '../pricing/pricing.ts'
import { indexParts } from '../pricing/table-parts.ts'
import { tablePriceOf } from '../pricing/table-price.ts'
import { tablePrices } from '../pricing/table-prices.ts'
import type { Act } from './act.ts'
import { actPreset } from './presets.ts'
import { priceAct } from './price-act.ts'
import { procedurePrice } from './procedure-price.ts'
import { isUnpriced } from './unpriced.ts'

const RUNS = 3_000
const DAY = dayOf('2026-03-04')
const decimal = (most: number) => fc.bigInt(0n, BigInt(most) * 10_000n)
const percent = (least: number, most: number) =>
  fc.integer({ min: least * 10_000, max: most * 10_000 }).map((scaled) => scaled as Percent)

const anyRow = fc.record({
  porteValue: decimal(100_000),
  porteFraction: decimal(2),
  ucoQuantity: decimal(1_000),
  ucoValue: decimal(100),
  filmM2: decimal(10),
  filmValue: decimal(100),
})
const anyEvent = fc.record({
  row: anyRow,
  films: fc.integer({ min: 0, max: 9 }),
  units: fc.constantFrom(1, 1, 7, 50),
  override: fc.option(fc.integer({ min: 0, max: 10_000_000 })),
  percentage: fc.option(percent(0, 100)),
  adjustments: fc.array(percent(-50, 50), { maxLength: 3 }),
  copay: fc.option(percent(0, 100)),
  cap: fc.option(fc.integer({ min: 0, max: 100_000 })),
  capPer: fc.constantFrom('line' as const, 'unit' as const),
  quantity: fc.integer({ min: 1, max: 10_000 }),
})

test('an elective act of one procedure with one surgeon costs what a quote says', () => {
  fc.assert(
    fc.property(anyEvent, (event) => {
      const { row, films, units, override, percentage, adjustments, copay, cap, quantity } = event
      const period = pricedPeriod({
        periodId: 'p',
        validity: { start: dayOf('2026-01-01'), end: null },
        sources: [{ version: 't', percentage, adjustments }],
        copayEnabled: true,
        copayPercent: copay,
        copayCap: cap === null ? null : centsOf(cap),
        copayCapPer: event.capPer,
        requiresCardNumber: false,
        requiresAuthorization: false,
        typeRules: new Map(),
      })
      const contract: PricedContract = {
        convenioId: 'c',
        revision: 1,
        paymentType: 'convenio',
        periods: [period],
        particularPrices: new Map(),
        particularWritings: new Map(),
        findsByForm: true,
      }
      const price = tablePriceOf({ ...row, filmIncidences: BigInt(films) })
      const further = { auxiliaries: null, anaesthesiaPorte: null, filmIncidences: films, chapter: null, units }
      const parts = indexParts([{ code: '30000001', porte: 'P', ...row, ...further }], {
        portes: new Map([['P', row.porteValue]]),
        uco: row.ucoValue,
        film: row.filmValue,
      })
      const pricing: Pricing = {
        contract,
        period,
        prices: {
          overrides: indexPrices(override === null ? [] : [['30000001', override]], centsColumn),
          tables: [tablePrices([['30000001', price]], units === 1 ? [] : [['30000001', units]])],
          parts: [{ rows: parts, values: parts.values }],
        },
        event: {
          procedureCode: '30000001',
          day: dayNumberOf(DAY),
          appointmentTypeId: null,
          codeTable: null,
          qualifiers: null,
          quantity,
        },
        explained: false,
      }
      const quote = priceEvent(pricing)
      const found = procedurePrice(pricing)
      if (isDeclined(quote) || isDeclined(found)) return expect(found).toEqual(quote)
      const procedure = {
        line: '1',
        code: '30000001',
        day: dayNumberOf(DAY),
        startedAt: null,
        endedAt: null,
        quantity,
        access: null,
        bilateral: null,
        team: '1',
        participants: [{ role: 'surgeon' as const, providerId: null, specialty: null }],
      }
      const act: Act = {
        character: 'elective',
        stay: false,
        accommodation: null,
        patient: null,
        appointmentTypeId: null,
        procedures: [procedure],
        expenses: [],
      }
      const agreed = { rules: {}, anaesthesia: { valueOf: () => undefined, factors: [] } }
      const [line] = priceAct({ act, priced: [{ procedure, price: found.price }], agreed: () => agreed })
      if (line === undefined || isUnpriced(line.outcome)) return expect.fail('the line has no price')
      expect(Number(line.outcome.cents)).toBe(quote.price_cents)
    }),
    { numRuns: RUNS },
  )
})

const RULES = actPreset('cbhpm_2018_on', DAY)
const WHOLE: Act = {
  character: 'urgent',
  stay: true,
  accommodation: 'apartment',
  patient: { ageDays: 100, weight: null },
  appointmentTypeId: null,
  procedures: [],
  expenses: [],
}
const roles = ['surgeon', 'assistant_1', 'anaesthetist', 'instrumentist'] as const

test.each([
  'main_by',
  'further',
  'bilateral',
  'assistants',
  'anaesthesia',
  'urgency',
  'holidays',
  'accommodation',
  'ages',
  'roles',
  'combine',
] as const)('without the rule %s an act that needs it is not priced by a guess: the rule is named', (left_out) => {
  const rules = {
    ...RULES,
    combine: 'multiply' as const,
    roles: { instrumentist: percentOf(10) },
    [left_out]: undefined,
  }
  const price = {
    porte: { part: 'porte' as const, base: { numerator: 100n, denominator: 1n }, factors: [] },
    apart: [],
    weighed: true,
    chapter: '3',
    auxiliaries: 1,
    anaesthesiaPorte: 5,
  }
  const procedures = ['a', 'b'].map((line) => ({
    line,
    code: line,
    day: dayNumberOf(DAY),
    startedAt: dayNumberOf(DAY) * 1_440 + 22 * 60,
    endedAt: null,
    quantity: 1,
    access: line === 'a' ? ('main' as const) : ('same' as const),
    bilateral: 'same_incision' as const,
    team: '1',
    participants: roles.map((role) => ({ role, providerId: null, specialty: null })),
  }))
  const agreed = { rules, anaesthesia: { valueOf: () => ({ numerator: 50n, denominator: 1n }), factors: [] } }
  const lines = priceAct({
    act: { ...WHOLE, procedures },
    priced: procedures.map((procedure) => ({ procedure, price })),
    agreed: () => agreed,
  })
  const missing = lines.flatMap(({ outcome }) => (isUnpriced(outcome) ? [outcome.missing] : []))
  expect(new Set(missing)).toEqual(new Set([left_out]))
})
