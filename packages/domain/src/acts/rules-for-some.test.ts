import { expect, test } from 'vitest'
import { dayNumberOfText, dayOf } from '../calendar/day.ts'
import { centsOf } from '../money/cents.ts'
import { percentOf } from '../money/percent.ts'
import { NO_PARTICULAR_PRICES } from '../pricing/particular-prices.ts'
import { centsColumn, indexPrices } from '../pricing/price-index.ts'
import { pricedPeriod } from '../pricing/priced-period.ts'
import { isDeclined } from '../pricing/pricing.ts'
import type { Act, ActParticipant, ActProcedure } from './act.ts'
import type { AgreedActRules } from './act-rules.ts'
import { qualifiedCapPer } from './qualified-cap-per.ts'
import { quoteOfAct } from './quote-of-act.ts'

const DAY = dayNumberOfText('2026-03-04')
const PROCEDURE: Omit<ActProcedure, 'participants'> = {
  line: 'p',
  code: 'P',
  day: DAY,
  startedAt: null,
  endedAt: null,
  quantity: 1,
  access: null,
  bilateral: null,
  team: '1',
}

interface Agreed {
  /** Of the procedure, in centavos. */
  readonly price: number
  readonly rules: AgreedActRules
  readonly cap?: number
}

function quoted(act: Partial<Act>, { price, rules, cap }: Agreed) {
  const period = pricedPeriod({
    periodId: 'period',
    validity: { start: dayOf('2026-01-01'), end: null },
    sources: [],
    copayEnabled: true,
    copayPercent: percentOf(10),
    copayCap: cap === undefined ? null : centsOf(cap),
    copayCapPer: rules.copay_cap_per ?? 'line',
    qualifiedCopayCapPer: qualifiedCapPer(rules.by),
    requiresCardNumber: false,
    requiresAuthorization: false,
    typeRules: new Map(),
  })
  const prices = { overrides: indexPrices([['P', price]], centsColumn), tables: [], parts: [] }
  const answer = quoteOfAct({
    contract: {
      convenioId: 'c',
      revision: 7,
      paymentType: 'convenio',
      plans: new Map([['gold', 'apartment']]),
      periods: [period],
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
    days: new Map([[DAY, { period, prices, rules }]]),
    explained: false,
  })
  return isDeclined(answer) ? expect.fail(answer.detail) : answer
}

const roles = (percent: number) => ({
  roles: { instrumentist: percentOf(percent), perfusionist: percentOf(percent) },
})
const who = (role: ActParticipant['role'], specialty: string | null = null): ActParticipant => ({
  role,
  providerId: null,
  specialty,
})
const pricesOf = (act: Partial<Act>, agreed: Agreed) => quoted(act, agreed).lines.map(({ price_cents }) => price_cents)

test('rules that a specialty has change what that participant is paid, and nobody else', () => {
  const bilateral = (percent: number) => ({
    bilateral: { same_incision: percentOf(percent), other_incision: percentOf(percent) },
  })
  const rules = {
    ...roles(10),
    ...bilateral(50),
    by: [{ qualifiers: { specialty: '225125' }, rules: { ...roles(20), ...bilateral(0) } }],
  }
  const of = (specialty: string | null) =>
    pricesOf(
      {
        procedures: [
          {
            ...PROCEDURE,
            bilateral: 'same_incision',
            participants: [who('surgeon'), who('instrumentist', specialty), who('perfusionist')],
          },
        ],
      },
      { price: 1_000, rules },
    )
  expect(of(null)).toEqual([1_500, 150, 150])
  expect(of('225125')).toEqual([1_500, 200, 150])
})

test('rules that a plan has hold for all who take part, by its accommodation too', () => {
  const rules: AgreedActRules = {
    ...roles(10),
    by: [
      { qualifiers: { accommodation: 'apartment' }, rules: roles(30) },
      { qualifiers: { plan_id: 'silver' }, rules: roles(40) },
      { qualifiers: { plan_id: 'gold', specialty: '225125' }, rules: { combine: 'add' } },
    ],
  }
  const procedures = [{ ...PROCEDURE, participants: [who('surgeon'), who('instrumentist', '225125')] }]
  const of = (act: Partial<Act>) => pricesOf({ procedures, ...act }, { price: 1_000, rules })
  expect(of({})).toEqual([1_000, 100])
  expect(of({ planId: 'gold' })).toEqual([1_000, 300])
  expect(of({ planId: 'gold', accommodation: 'ward' })).toEqual([1_000, 100])
  expect(of({ planId: 'silver', accommodation: 'apartment' })).toEqual([1_000, 400])
})

test('rules of a plan say how an act is rounded, and what the cap of the copay holds for, under its plan', () => {
  const rules: AgreedActRules = {
    ...roles(10),
    by: [{ qualifiers: { plan_id: 'gold' }, rules: { rounding: 'act', copay_cap_per: 'act' } }],
  }
  const lines = ['1', '2'].map((line) => ({ ...PROCEDURE, line, team: line, participants: [who('instrumentist')] }))
  const of = (planId: string | null) => {
    const act = quoted({ procedures: lines, planId }, { price: 1_004, rules, cap: 6 })
    return [act.roles[0]?.price_cents, act.copay_cents]
  }
  expect(of(null)).toEqual([200, 12])
  expect(of('gold')).toEqual([201, 6])
})
