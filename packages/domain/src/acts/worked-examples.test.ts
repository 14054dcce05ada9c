import { describe, expect, test } from 'vitest'
import { dayNumberOfText, dayOf } from '../calendar/day.ts'
import { decimalOf } from '../money/decimal.ts'
import { percentOf } from '../money/percent.ts'
import type { Act, ActParticipant, ActProcedure } from './act.ts'
import type { ActRules } from './act-rules.ts'
import { actPreset } from './presets.ts'
import { priceAct } from './price-act.ts'
import type { PricedProcedure, ProcedurePrice } from './priced-procedure.ts'
import { isUnpriced } from './unpriced.ts'

const VALUES: Record<string, string> = {
  '3A': '80',
  '3C': '110',
  '4C': '160',
  '5B': '500.01',
  '7C': '400',
  '8C': '1000',
  '10C': '900',
}
const units = (text: string) => ({ numerator: decimalOf(text), denominator: 10_000n })
const weighedAt = (text: string, more: Partial<ProcedurePrice> = {}): ProcedurePrice => ({
  porte: { part: 'porte', base: units(text), factors: [] },
  apart: [],
  weighed: true,
  chapter: '3',
  auxiliaries: 2,
  anaesthesiaPorte: 0,
  ...more,
})
const A = weighedAt('1000', { anaesthesiaPorte: 5 })
const B = weighedAt('500.01', { anaesthesiaPorte: 3 })

const TO_2016 = actPreset('cbhpm_to_2016', dayOf('2016-01-01'))
const SINCE_2018 = actPreset('cbhpm_2018_on', dayOf('2026-01-01'))
const ELECTIVE: Omit<Act, 'procedures'> = {
  character: 'elective',
  stay: false,
  accommodation: null,
  patient: null,
  appointmentTypeId: null,
  expenses: [],
}
const who = (role: ActParticipant['role']): ActParticipant => ({ role, providerId: null, specialty: null })

function amounts(prices: readonly [ProcedurePrice, Partial<ActProcedure>?][], rules: ActRules, act: Partial<Act> = {}) {
  const priced = prices.map(([price, more], place): PricedProcedure => ({
    price,
    procedure: {
      line: String(place + 1),
      code: String(place + 1),
      day: dayNumberOfText('2026-03-04'),
      startedAt: null,
      endedAt: null,
      quantity: 1,
      access: place === 0 ? 'main' : 'same',
      bilateral: null,
      team: '',
      participants: [who('surgeon')],
      ...more,
    },
  }))
  const agreed = { rules, anaesthesia: { valueOf: (porte: string) => units(VALUES[porte] ?? '0'), factors: [] } }
  const lines = priceAct({
    act: { ...ELECTIVE, ...act, procedures: priced.map(({ procedure }) => procedure) },
    priced,
    agreed: () => agreed,
  })
  const sums: Partial<Record<ActParticipant['role'], number>> = {}
  for (const { role, outcome } of lines) {
    if (isUnpriced(outcome)) throw new Error(outcome.detail)
    sums[role] = (sums[role] ?? 0) + Number(outcome.cents)
  }
  return sums
}

const team = (...roles: ActParticipant['role'][]) => ({ participants: roles.map(who) })
const surgeonAndTwo = team('surgeon', 'assistant_1', 'assistant_2')

// 7, 8 and 14 stand in worked-examples-by-table.test.ts, and those of expenses in quote-of-act.test.ts
describe('the worked examples', () => {
  test('1, 2: two procedures by the same access, and by different ones', () => {
    expect(amounts([[A], [B]], SINCE_2018)).toEqual({ surgeon: 125_001 })
    expect(amounts([[A], [B, { access: 'other' }]], SINCE_2018)).toEqual({ surgeon: 135_001 })
  })

  test.each([
    ['3', SINCE_2018, 'same', 75_000, 50_000],
    ['4', TO_2016, 'same', 37_500, 25_000],
    ['5', SINCE_2018, 'other', 81_000, 54_000],
  ] as const)('%s: assistants', (_name, rules, access, assistant_1, assistant_2) => {
    expect(
      amounts(
        [
          [A, surgeonAndTwo],
          [B, { ...surgeonAndTwo, access }],
        ],
        rules,
      ),
    ).toMatchObject({ assistant_1, assistant_2 })
  })

  test('6: anaesthesia by the same access, and by different ones', () => {
    const anaesthetist = team('anaesthetist')
    expect(
      amounts(
        [
          [A, anaesthetist],
          [B, anaesthetist],
        ],
        SINCE_2018,
      ),
    ).toEqual({ anaesthetist: 48_000 })
    expect(
      amounts(
        [
          [A, anaesthetist],
          [B, { ...anaesthetist, access: 'other' }],
        ],
        SINCE_2018,
      ),
    ).toEqual({ anaesthetist: 51_200 })
  })

  test('9, 10: urgent, in an apartment', () => {
    const urgent = { character: 'urgent' } as const
    const stay = { stay: true, accommodation: 'apartment' } as const
    const night = { startedAt: dayNumberOfText('2026-03-04') * 1_440 + 22 * 60 }
    const multiplied: ActRules = { ...SINCE_2018, combine: 'multiply' }
    expect(amounts([[A, night]], SINCE_2018, urgent)).toEqual({ surgeon: 130_000 })
    expect(amounts([[A]], SINCE_2018, stay)).toEqual({ surgeon: 200_000 })
    expect(amounts([[A, night]], multiplied, { ...urgent, ...stay })).toEqual({ surgeon: 260_000 })
    expect(amounts([[A, night]], { ...SINCE_2018, combine: 'add' }, { ...urgent, ...stay })).toEqual({
      surgeon: 230_000,
    })
    const both = { ...surgeonAndTwo, ...night }
    expect(
      amounts(
        [
          [A, both],
          [B, both],
        ],
        multiplied,
        { ...urgent, ...stay },
      ),
    ).toEqual({
      surgeon: 325_001,
      assistant_1: 195_001,
      assistant_2: 130_001,
    })
  })

  test('11: both sides', () => {
    expect(amounts([[A, { bilateral: 'other_incision' }]], SINCE_2018)).toEqual({ surgeon: 170_000 })
    expect(amounts([[A, { bilateral: 'same_incision' }]], SINCE_2018)).toEqual({ surgeon: 150_000 })
  })

  test.each([
    [[100, 70, 50], 140_501],
    [[100, 50, 50], 130_501],
    [[100, 70, 70], 142_701],
    [[100, 75, 50], 143_001],
  ])('12: in the sequence %j', (sequence, surgeon) => {
    const rules: ActRules = { ...SINCE_2018, further: { sequence: sequence.map(percentOf) } }
    expect(amounts([[weighedAt('110')], [A], [B]], rules)).toEqual({ surgeon })
  })

  test('13: anaesthetic porte 7 and its assistant', () => {
    const two = team('anaesthetist', 'assistant_anaesthetist')
    expect(amounts([[weighedAt('1000', { anaesthesiaPorte: 7 }), two]], SINCE_2018)).toEqual({
      anaesthetist: 90_000,
      assistant_anaesthetist: 54_000,
    })
  })

  test.each([
    [20 * 60 + 30, 130_000],
    [19 * 60 + 50, 100_000],
  ])('18: urgent from 18:00, ended at minute %i', (end, surgeon) => {
    const midnight = dayNumberOfText('2026-03-04') * 1_440
    const hours = { startedAt: midnight + 18 * 60, endedAt: midnight + end }
    expect(amounts([[A, hours]], SINCE_2018, { character: 'urgent' })).toEqual({ surgeon })
  })
})
