import { expect, test } from 'vitest'
import { questionsOf, type ActContext } from './act-question.ts'
import { NOBODY, patientOf } from './typed-patient.ts'

const CONTEXT: ActContext = { day: '2026-03-04', zone: 'America/Sao_Paulo', patient: NOBODY }
const LINES = '30715016_s.an'

test('nothing is asked without a payer, a code and somebody who took part', () => {
  expect(questionsOf({ convenio: 'a' }, CONTEXT)).toEqual([])
  expect(questionsOf({ lines: LINES }, CONTEXT)).toEqual([])
  expect(questionsOf({ convenio: 'a', lines: '30715016' }, CONTEXT)).toEqual([])
})

test('a line has its place as its name, also beside one that is not filled yet', () => {
  const [act] = questionsOf({ convenio: 'a', lines: `_s*${LINES}` }, CONTEXT)
  expect(act).toMatchObject({ character: 'elective', stay: false, patient: null, procedures: [{ line: '2' }] })
  expect(act?.procedures?.[0]?.participants).toEqual([{ role: 'surgeon' }, { role: 'anaesthetist' }])
})

test('a code is of any table, unless the line names one', () => {
  const [act] = questionsOf({ convenio: 'a', lines: `${LINES}*30715016_s_____98` }, CONTEXT)
  expect(act?.procedures?.map(({ code_table }) => code_table)).toEqual([undefined, '98'])
})

test('who it is and the plan are asked with where they are said, and a plan of no other payer', () => {
  const search = {
    convenio: 'a',
    plan: 'gold',
    lines: '30715016_s~225125.an~~ana',
    versus: 'payer',
    convenio2: 'b',
  } as const
  const [act, beside] = questionsOf(search, CONTEXT)
  expect(act).toMatchObject({ plan_id: 'gold' })
  expect(act?.procedures?.[0]?.participants).toEqual([
    { role: 'surgeon', specialty: '225125' },
    { role: 'anaesthetist', provider_id: 'ana' },
  ])
  expect(beside).toMatchObject({ convenio_id: 'b', plan_id: null })
})

test.each([
  ['18:00', '20:30', '2026-03-04T20:30'],
  ['23:00', '01:00', '2026-03-05T01:00'],
  ['18:00', '18:00', '2026-03-05T18:00'],
])('an act from %s to %s ended at %s', (from, to, ended_at) => {
  expect(questionsOf({ convenio: 'a', lines: LINES, from, to }, CONTEXT)).toMatchObject([{ ended_at }])
})

test('an end without a beginning is not asked with', () => {
  expect(questionsOf({ convenio: 'a', lines: LINES, to: '20:00' }, CONTEXT)).toMatchObject([
    { started_at: null, ended_at: null },
  ])
})

test('another day beside it has the hours and the age of that day', () => {
  const patient = { age: 2, unit: 'years', grams: null } as const
  const search = { convenio: 'a', lines: LINES, from: '23:00', to: '01:00', versus: 'day', day2: '2025-12-31' } as const
  expect(questionsOf(search, { ...CONTEXT, patient })[1]).toMatchObject({
    event_date: '2025-12-31',
    started_at: '2025-12-31T23:00',
    ended_at: '2026-01-01T01:00',
    patient: { age_days: 731 },
  })
})

test.each([
  [24, 'months', 730],
  [11, 'years', 4_018],
  [28, 'days', 28],
  [0, 'years', 0],
] as const)('%d %s of age are %d days on 4 March 2026', (age, unit, age_days) => {
  expect(patientOf({ age, unit, grams: 2_400 }, '2026-03-04')).toEqual({ age_days, weight_grams: 2_400 })
})
