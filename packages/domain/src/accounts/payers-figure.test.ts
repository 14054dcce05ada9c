import { expect, test } from 'vitest'
import type { ActProcedure, ParticipantRole } from '../acts/act.ts'
import type { ActRules } from '../acts/act-rules.ts'
import type { ActToPrice } from '../acts/act-to-price.ts'
import type { DayPricing } from '../acts/day-pricing.ts'
import { actPreset } from '../acts/presets.ts'
import { dayNumberOfText, dayOf } from '../calendar/day.ts'
import { percentOf } from '../money/percent.ts'
import { NO_PARTICULAR_PRICES } from '../pricing/particular-prices.ts'
import { centsColumn, indexPrices } from '../pricing/price-index.ts'
import { pricedPeriod } from '../pricing/priced-period.ts'
import { payersFigure, priceOf } from './payers-figure.ts'

const RULES: ActRules = {
  ...actPreset('cbhpm_2018_on', dayOf('2026-01-01')),
  further: { same_access: percentOf(50), other_access: percentOf(70) },
  main_by: 'value',
}

function terms(id: string, start: string, end: string | null, prices: Record<string, number>): DayPricing {
  const period = pricedPeriod({
    periodId: id,
    validity: { start: dayOf(start), end: end === null ? null : dayOf(end) },
    sources: [],
    copayEnabled: false,
    copayPercent: null,
    copayCap: null,
    copayCapPer: 'line',
    requiresCardNumber: false,
    requiresAuthorization: false,
    typeRules: new Map(),
  })
  return {
    period,
    prices: { overrides: indexPrices(Object.entries(prices), centsColumn), tables: [], parts: [] },
    rules: RULES,
  }
}

const BEFORE = terms('A', '2026-01-01', '2026-06-30', { E: 10_000, S: 100_000, T: 50_000 })
const NOW = terms('B', '2026-07-01', null, { E: 10_800, S: 100_000, T: 50_000 })
const SATURDAY = '2026-07-04'

const procedure = (
  line: string,
  code: string,
  role: ParticipantRole,
  more: Partial<ActProcedure> = {},
): ActProcedure => ({
  line,
  code,
  day: dayNumberOfText(SATURDAY),
  startedAt: null,
  endedAt: null,
  quantity: 1,
  access: null,
  bilateral: null,
  team: '1',
  participants: [{ role, providerId: null, specialty: null }],
  ...more,
})
const act = (procedures: readonly ActProcedure[], character: 'urgent' | 'elective' = 'elective'): ActToPrice => ({
  contract: {
    convenioId: 'c',
    revision: 14,
    paymentType: 'convenio',
    periods: [NOW.period, BEFORE.period].flatMap((period) => period ?? []),
    particularPrices: NO_PARTICULAR_PRICES,
    findsByForm: true,
  },
  act: {
    character,
    stay: false,
    accommodation: null,
    patient: null,
    appointmentTypeId: null,
    procedures,
    expenses: [],
  },
  days: new Map([[dayNumberOfText(SATURDAY), NOW]]),
  explained: false,
})
const surgeon = { line: '1', roles: ['surgeon'] } as const

test('the price of the period that ended is named by its last day', () => {
  const twice = act([procedure('1', 'E', 'surgeon', { quantity: 2 })])
  expect(priceOf(twice, surgeon)).toBe(21_600)
  expect(payersFigure(twice, surgeon, 20_000, [BEFORE])).toEqual({
    by: 'period',
    periodId: 'A',
    start: '2026-01-01',
    end: '2026-06-30',
  })
})

test('an urgency that was not paid is named by its rule', () => {
  const urgent = act([procedure('1', 'T', 'surgeon')], 'urgent')
  expect([priceOf(urgent, surgeon), payersFigure(urgent, surgeon, 50_000, [])]).toEqual([65_000, { by: 'no_urgency' }])
})

test('another access, halved as the same one, is named', () => {
  const other = act([
    procedure('1', 'S', 'surgeon', { access: 'main' }),
    procedure('2', 'T', 'surgeon', { access: 'other' }),
  ])
  const second = { line: '2', roles: ['surgeon'] } as const
  expect([priceOf(other, second), payersFigure(other, second, 25_000, [])]).toEqual([35_000, { by: 'same_access' }])
})

test('what is paid as agreed, or by nothing that is known, has no such reason', () => {
  const one = act([procedure('1', 'E', 'surgeon')])
  expect(payersFigure(one, surgeon, 10_800, [BEFORE])).toBeNull()
  expect(payersFigure(one, surgeon, 10_001, [BEFORE])).toBeNull()
  expect(payersFigure(one, surgeon, 0, [BEFORE])).toEqual({ by: 'nothing_paid' })
  expect(priceOf(act([procedure('1', 'unknown', 'surgeon')]), surgeon)).toBeNull()
})
