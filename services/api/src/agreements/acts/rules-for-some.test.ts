import { afterAll, beforeAll, expect, test } from 'vitest'
import { scenario, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

const TABLE = 'some'
const ROWS = 'procedure_code,procedure_name,porte,uco_quantity\n30000001,A,8C,\n'

let api: TestApi
let clinic: TestTenant
let make: Scenario
beforeAll(async () => {
  ;({ api } = await startTestStack({ api: {} }))
  api.setNow('2026-06-15T12:00:00Z')
  clinic = await api.newTenant()
  make = scenario(clinic)
  const prices = '/v1/scheduling/price-tables'
  await must('POST', prices, { version: TABLE, portes: { '8C': 1000 } })
  await must('POST', `${prices}/${TABLE}/import`, ROWS, { 'content-type': 'text/csv' })
  await must('POST', `${prices}/${TABLE}/publish`)
})
afterAll(() => api.close())

async function must(method: string, path: string, body?: unknown, headers?: Record<string, string>) {
  const answer = await clinic.rest(method, path, body, headers)
  expect(answer.status, `${method} ${path}: ${JSON.stringify(answer.body)}`).toBeLessThan(300)
  return answer.body
}

const A = { line: 'a', procedure_code: '30000001' }
const ACT = { event_date: '2026-03-04', character: 'elective' }
const price = (convenio: string, act: object) =>
  clinic.rest('POST', `/v1/scheduling/convenios/${convenio}/acts/quote`, act)

const PLAN = '0190a000-0000-7000-8000-00000000000a'
const specialty = '225125'
const roles = (percent: number) => ({ roles: { instrumentist: percent, perfusionist: percent } })
const both = (of: object) => ({
  ...ACT,
  procedures: [
    { ...A, participants: [{ role: 'surgeon' }, { role: 'instrumentist', ...of }, { role: 'perfusionist' }] },
  ],
})
const by = [
  { qualifiers: { specialty }, rules: roles(20) },
  { qualifiers: { plan_id: PLAN, specialty }, rules: roles(30) },
  { qualifiers: { plan_id: PLAN }, rules: { rounding: 'act', ...roles(15) } },
]

async function draftOf(body: object) {
  const convenio = await make.convenio()
  const period = await make.draft(convenio, {
    start_date: '2026-01-01',
    end_date: '2026-12-31',
    cbhpm_table_version: TABLE,
  })
  const path = `/v1/scheduling/convenios/${convenio}/contracts/${period}`
  return { convenio, period, path, put: await clinic.rest('PUT', `${path}/act-rules`, body) }
}

test('rules for some price each participant by the best qualified of them, and go over to the period that a reajuste opens', async () => {
  const { convenio, period, path } = await draftOf({ rules: roles(10), by })
  await make.activate(convenio, period)
  const shares = async (act: object) =>
    (await price(convenio, act)).body.lines.map((line: { price_cents: number }) => line.price_cents)
  expect(await shares(both({}))).toEqual([100_000, 10_000, 10_000])
  expect(await shares(both({ specialty }))).toEqual([100_000, 20_000, 10_000])
  expect(await shares({ ...both({ specialty }), plan_id: PLAN })).toEqual([100_000, 30_000, 15_000])
  await must('POST', `${path}/reajuste`, { new_start_date: '2026-07-01', reajuste_percent: 10 })
  expect(await shares({ ...both({ specialty }), event_date: '2026-08-03' })).toEqual([110_000, 22_000, 11_000])
  expect((await must('GET', `/v1/scheduling/convenios/${convenio}/changelog/verify`)).intact).toBe(true)
})

test('rules for some stand in the rules of the period, and in its snapshot, only where there are some', async () => {
  const { convenio, period, path, put } = await draftOf({ rules: roles(10), by })
  const [first] = put.body.by
  expect(first).toEqual({ qualifiers: { specialty }, rules: roles(20) })
  await make.activate(convenio, period)
  const [rules, shown, snapshot] = [
    await must('GET', `${path}/act-rules`),
    await must('GET', path),
    await must('GET', `${path}/snapshot`),
  ]
  expect([rules.rules, rules.by.length]).toEqual([roles(10), 3])
  expect([shown.act_rules.by, snapshot.act_rules.by]).toEqual([rules.by, rules.by])
  const correction = { reason: 'none for some', act_rules: roles(10), retroactive: true }
  const { new_period } = await must('POST', `${path}/correct`, correction)
  const after = `/v1/scheduling/convenios/${convenio}/contracts/${new_period.id}`
  expect(await must('GET', `${after}/act-rules`)).not.toHaveProperty('by')
  expect((await must('GET', `${after}/snapshot`)).act_rules).toEqual(roles(10))
})

test('rules for some say what the cap of the copay holds for, in a quote as in an act of its code', async () => {
  const convenio = await make.convenio({
    copay_enabled: true,
    default_copay_percent: 10,
    default_copay_max_cents: 700,
  })
  const period = await make.draft(convenio, { start_date: '2026-01-01', cbhpm_table_version: TABLE })
  await must('PUT', `/v1/scheduling/convenios/${convenio}/contracts/${period}/act-rules`, {
    rules: {},
    by: [{ qualifiers: { plan_id: PLAN }, rules: { copay_cap_per: 'unit' } }],
  })
  await make.activate(convenio, period)
  const of = (more: object) => ({
    ...ACT,
    procedures: [{ ...A, quantity: 3, participants: [{ role: 'surgeon' }] }],
    ...more,
  })
  const copays = async (plan: object, query: string) => [
    (await price(convenio, of(plan))).body.copay_cents,
    (await make.quote(convenio, A.procedure_code, '2026-03-04', `&quantity=3${query}`)).body.copay_cents,
  ]
  expect(await copays({}, '')).toEqual([700, 700])
  expect(await copays({ plan_id: PLAN }, `&plan_id=${PLAN}`)).toEqual([2_100, 2_100])
})

test.each<[string, object[], RegExp]>([
  ['alike', [by[0] as object, by[0] as object], /are the same as in by\.0/],
  ['for all', [{ qualifiers: {}, rules: roles(20) }], /must name at least one/],
  ['of one participant and of the whole act', [{ qualifiers: { specialty }, rules: { rounding: 'act' } }], /whole act/],
  [
    'too long for an entry of the change log',
    Array.from({ length: 50 }, (_, nth) => ({
      qualifiers: { specialty: String(nth) },
      rules: { ...roles(nth), further: { sequence: [100, 70, 50.1234], chapters: ['3', '4'] } },
    })),
    /characters/,
  ],
  [
    'with a percent below 0',
    [{ qualifiers: { specialty }, rules: { further: { sequence: [-1] } } }],
    /by\.0\.rules\.further/,
  ],
  ['none', [], /./],
])('rules for some that are %s are refused', async (_name, refused, message) => {
  const { put } = await draftOf({ rules: roles(10), by: refused })
  expect([put.status, JSON.stringify(put.body)]).toEqual([422, expect.stringMatching(message)])
})

test('a percent that does not fit is named where it stands, also beside rules for some', async () => {
  const { put } = await draftOf({ rules: { further: { sequence: [-1] } }, by })
  expect([put.status, put.body.errors]).toEqual([422, [expect.objectContaining({ path: 'rules.further.sequence.0' })]])
})
