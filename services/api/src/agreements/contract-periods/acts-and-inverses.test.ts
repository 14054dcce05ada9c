import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONVENIOS, scenario, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

// Each act has its inverse: it puts back everything as it was, and no earlier revision is moved. Today is 2026-06-15.

let api: TestApi
let clinic: TestTenant
let make: Scenario
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  api.setNow('2026-06-15T15:00:00Z')
  clinic = await api.newTenant()
  make = scenario(clinic)
  await make.table('2024', { T: '100.00' })
})
afterAll(() => api.close())

const BACK = { reason: 'it was a mistake', retroactive: true }

interface Agreed {
  readonly convenio: string
  readonly period: string
}

/** A self-pay convenio with a period of this year, a later one, and prices of every kind. */
async function agreed(): Promise<Agreed> {
  const convenio = await make.convenio({ payment_type: 'particular', cbhpm_table_version: '2024' })
  const period = await make.period(convenio, { start_date: '2026-01-01', end_date: '2026-09-30' }, { A: 333, B: 10 })
  await make.period(convenio, { start_date: '2027-01-01' }, { A: 400 })
  for (const [procedure_code, valid_from] of [['P', null], ['Q', '2026-08-15']]) // prettier-ignore
    await must('POST', `${CONVENIOS}/${convenio}/particular-prices`, {
      procedure_code, procedure_name: 'Sold', price_cents: 1000, valid_from }) // prettier-ignore
  return { convenio, period }
}

async function must(method: string, path: string, body?: unknown) {
  const answer = await clinic.rest(method, path, body)
  expect(answer.status, `${method} ${path}: ${JSON.stringify(answer.body)}`).toBeLessThan(300)
  return answer.body
}

const DAYS = ['2025-12-31', '2026-01-01', '2026-03-31', '2026-04-01', '2026-06-15', '2026-08-31', '2026-09-01', '2026-09-30',
  '2026-10-01', '2026-12-31', '2027-01-01', '2028-01-01'] // prettier-ignore
const CODES = ['A', 'B', 'P', 'Q', 'T']

async function pricesOf(convenio: string, revision?: number) {
  const items = DAYS.flatMap((event_date) =>
    CODES.map((procedure_code) => ({
      convenio_id: convenio,
      procedure_code,
      event_date,
      ...(revision && { revision }),
    })),
  )
  const { items: answers } = await must('POST', '/v1/scheduling/quotes', { items })
  return answers.map(({ quote, refusal }: any) => quote?.unit_price_cents ?? refusal.code) // eslint-disable-line typescript/no-explicit-any -- a test says itself what it expects of the answer
}

/** Everything of a convenio at the newest revision, but for periods that were taken back. */
async function everythingOf(convenio: string) {
  const path = `${CONVENIOS}/${convenio}`
  const { items } = await must('GET', `${path}/contracts?limit=200`)
  const standing = items.filter((one: { closed_reason: string | null }) => one.closed_reason !== 'revocation')
  const prices = (await must('GET', `${path}/particular-prices`)).items
  const without = (one: object) => ({ ...one, revision: 0 })
  return { periods: standing.map(without), prices: prices.map(without), quotes: await pricesOf(convenio) }
}

const contracts = ({ convenio }: Agreed) => `${CONVENIOS}/${convenio}/contracts`
const own = (at: Agreed) => `${contracts(at)}/${at.period}`
const revoking = (at: Agreed, id: string) => ['POST', `${contracts(at)}/${id}/revoke`, BACK] as const
const reinstating = (at: Agreed) => ['POST', `${own(at)}/reinstate`, BACK] as const

type Inverse = readonly [method: string, path: string, body?: unknown]

/** Each act: it is done, and answers what undoes it. */
const ACTS: Record<string, (at: Agreed) => Promise<Inverse>> = {
  async 'a draft that is created'(at) {
    const { id } = await must('POST', contracts(at), { start_date: '2026-10-01', end_date: '2026-12-31' })
    return ['DELETE', `${contracts(at)}/${id}`]
  },
  async 'a period that is put in force'(at) {
    return revoking(at, await make.period(at.convenio, { start_date: '2026-10-01', end_date: '2026-12-31' }, { A: 1 }))
  },
  async 'a reajuste'(at) {
    const body = { new_start_date: '2026-04-01', new_end_date: '2026-09-30', reajuste_percent: 8.5 }
    return revoking(at, (await must('POST', `${own(at)}/reajuste`, body)).new_period.id)
  },
  async 'a reajuste behind a gap, which ends self-pay prices'(at) {
    const body = { new_start_date: '2026-11-01', new_end_date: '2026-12-31', copy_particular_prices: false }
    return revoking(at, (await must('POST', `${own(at)}/reajuste`, body)).new_period.id)
  },
  async 'a renewal'(at) {
    const { new_period_id } = await must('POST', `${own(at)}/renew`, { new_end_date: '2026-12-31' })
    await make.activate(at.convenio, new_period_id)
    return revoking(at, new_period_id)
  },
  async 'a renewal by a percent, which moves self-pay prices'(at) {
    const body = { new_end_date: '2026-12-31', reajuste_percent: 8.5 }
    const { new_period_id } = await must('POST', `${own(at)}/renew`, body)
    await make.activate(at.convenio, new_period_id)
    return revoking(at, new_period_id)
  },
  async 'a correction'(at) {
    const body = { reason: 'mistyped', reajuste_percent: 10, changes: [{ procedure_code: 'B', remove: true }] }
    return revoking(at, (await must('POST', `${own(at)}/correct`, body)).new_period.id)
  },
  async 'a supersession'(at) {
    const body = { start_date: '2026-04-01', end_date: '2026-12-31', supersedes: at.period, copy_from: at.period }
    const { id } = await must('POST', contracts(at), body)
    await make.activate(at.convenio, id)
    return revoking(at, id)
  },
  async 'a termination'(at) {
    await must('PATCH', `${own(at)}/terminate`, { effective_date: '2026-03-31' })
    return reinstating(at)
  },
  async 'a termination that was moved'(at) {
    await must('PATCH', `${own(at)}/terminate`, { effective_date: '2026-03-31' })
    await must('PATCH', `${own(at)}/terminate`, { effective_date: '2026-08-31', retroactive: true })
    return reinstating(at)
  },
  async 'a termination that ends what comes after'(at) {
    await must('PATCH', `${own(at)}/terminate`, { effective_date: '2026-03-31', end_successors: true })
    return reinstating(at)
  },
}

describe.each(Object.entries(ACTS))('%s', (_name, act) => {
  test('is undone, and everything is as it was; what was known before stays', async () => {
    const at = await agreed()
    const before = await everythingOf(at.convenio)
    const { revision } = await must('GET', `${CONVENIOS}/${at.convenio}`)
    const inverse = await act(at)
    const done = await must('GET', `${CONVENIOS}/${at.convenio}`)
    const meanwhile = await pricesOf(at.convenio)
    await must(...inverse)
    expect(await everythingOf(at.convenio)).toEqual(before)
    expect(await pricesOf(at.convenio, revision)).toEqual(before.quotes)
    expect(await pricesOf(at.convenio, done.revision)).toEqual(meanwhile)
    expect(await must('GET', `${CONVENIOS}/${at.convenio}/changelog/verify`)).toMatchObject({ intact: true })
  })
})

/** Acts that can stand on the same period as another, on days that are left of it. */
const LATER: Record<string, (at: Agreed) => Promise<Inverse>> = {
  async reajuste(at) {
    const body = { new_start_date: '2026-02-01', new_end_date: '2026-02-15', retroactive: true }
    return revoking(at, (await must('POST', `${own(at)}/reajuste`, body)).new_period.id)
  },
  async termination(at) {
    await must('PATCH', `${own(at)}/terminate`, { effective_date: '2026-02-28', retroactive: true })
    return reinstating(at)
  },
  async correction(at) {
    return revoking(at, (await must('POST', `${own(at)}/correct`, BACK)).new_period.id)
  },
}

describe('acts on one period are undone in reverse order', () => {
  test.each([
    ['a reajuste', 'termination', 'later_act_stands'],
    ['a termination', 'reajuste', 'later_act_stands'],
    ['a correction', 'reajuste', 'later_act_stands'],
    ['a correction', 'termination', 'later_act_stands'],
    // what was corrected since is changed in the one that took its place
    ['a termination', 'correction', 'period_not_active'],
    ['a correction', 'correction', 'period_not_active'],
  ] as const)('%s, and then a %s: until that is undone the first one is %s', async (first, second, code) => {
    const at = await agreed()
    const before = await everythingOf(at.convenio)
    const undoFirst = await (ACTS[first] as (at: Agreed) => Promise<Inverse>)(at)
    const between = await everythingOf(at.convenio)
    const standing = between.periods.filter((one: { corrected_by: string | null }) => one.corrected_by === null)
    const undoSecond = await (LATER[second] as (at: Agreed) => Promise<Inverse>)({ ...at, period: standing[0].id })
    const [method, path, body] = undoFirst
    const refused = await clinic.rest(method, path, body)
    expect(refused, JSON.stringify(refused.body)).toMatchObject({ body: { code } })
    expect(refused.status).toBe(code === 'later_act_stands' ? 409 : 422)
    await must(...undoSecond)
    expect(await everythingOf(at.convenio)).toEqual(between)
    await must(...undoFirst)
    expect(await everythingOf(at.convenio)).toEqual(before)
  })
})
