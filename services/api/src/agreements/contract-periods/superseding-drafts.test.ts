import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONVENIOS, scenario, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

// A new contract, prepared as a draft while the old one still holds. Today is 2026-06-15.

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

const YEAR = { start_date: '2026-01-01', end_date: '2026-12-31' }
const LATER = { start_date: '2026-07-01', end_date: '2027-06-30' }
const BACK = { reason: 'not signed', retroactive: true }
const contracts = (convenio: string) => `${CONVENIOS}/${convenio}/contracts`
const create = (convenio: string, body: object) => clinic.rest('POST', contracts(convenio), body)
async function must(method: string, path: string, body?: unknown) {
  const answer = await clinic.rest(method, path, body)
  expect(answer.status, `${method} ${path}: ${JSON.stringify(answer.body)}`).toBeLessThan(300)
  return answer.body
}
const get = (convenio: string, period: string) => must('GET', `${contracts(convenio)}/${period}`)
const prices = (convenio: string, days: readonly string[], code = 'A') =>
  Promise.all(days.map(async (day) => (await make.quote(convenio, code, day)).body.unit_price_cents ?? null))

async function agreed() {
  const convenio = await make.convenio({ cbhpm_table_version: '2024' })
  return { convenio, period: await make.period(convenio, YEAR, { A: 333, B: 10 }) }
}
async function prepared(fields: object = {}) {
  const { convenio, period } = await agreed()
  const draft = await must('POST', contracts(convenio), { ...LATER, supersedes: period, copy_from: period, ...fields })
  return { convenio, period, draft: draft.id as string }
}
const DAYS = ['2026-06-30', '2026-07-01', '2026-12-31', '2027-06-30', '2027-07-01']

describe('a draft that is to supersede a period', () => {
  test('shares days with that one, prices none of them, and ends it by its activation', async () => {
    const { convenio, period, draft } = await prepared()
    expect(await prices(convenio, DAYS)).toEqual([333, 333, 333, null, null])
    const [before] = [await get(convenio, period)]
    const activated = await must('PATCH', `${contracts(convenio)}/${draft}/activate`)
    expect(activated).toMatchObject({ status: 'active', supersedes: period, superseded_period_id: period })
    expect(await get(convenio, period)).toMatchObject({
      status: 'terminated', closed_reason: 'superseded', validity_end: '2026-06-30' }) // prettier-ignore
    expect(await prices(convenio, DAYS)).toEqual([333, 333, 333, 333, null])

    const revoked = await must('POST', `${contracts(convenio)}/${draft}/revoke`, BACK)
    expect(revoked.reopened_period_id).toBe(period)
    expect({ ...(await get(convenio, period)), revision: 0 }).toEqual({ ...before, revision: 0 })
    expect(await prices(convenio, DAYS)).toEqual([333, 333, 333, null, null])
    expect(await must('GET', `${CONVENIOS}/${convenio}/changelog/verify`)).toMatchObject({ intact: true })
  })

  test('starts on one of its days, after the first', async () => {
    const { convenio, period } = await agreed()
    for (const [start_date, code] of [
      ['2026-01-01', 'outside_validity'],
      ['2026-12-31', undefined],
      ['2027-01-01', 'outside_validity'],
    ])
      // prettier-ignore
      expect((await create(convenio, { start_date, supersedes: period })).body.code).toBe(code)
  })

  test('shares days with no other period, and no other draft with it', async () => {
    const { convenio, period } = await agreed()
    const next = await make.period(convenio, { start_date: '2027-01-01' })
    const long = await create(convenio, { ...LATER, supersedes: period })
    expect(long).toMatchObject({ status: 409, body: { detail: expect.stringContaining(next) } })
    const draft = await must('POST', contracts(convenio), { ...YEAR, start_date: '2026-07-01', supersedes: period })
    const second = await create(convenio, { start_date: '2026-12-01', end_date: '2026-12-31', supersedes: period })
    expect(second).toMatchObject({ status: 409, body: { detail: expect.stringContaining(draft.id) } })
  })

  test('stays one when it is replaced, unless that says otherwise', async () => {
    const { convenio, period, draft } = await prepared()
    const path = `${contracts(convenio)}/${draft}`
    expect(await must('PUT', path, { ...LATER, start_date: '2026-08-01' })).toMatchObject({ supersedes: period })
    expect((await clinic.rest('PUT', path, { ...LATER, supersedes: null })).body.code).toBe('period_overlap')
    const after = { start_date: '2027-01-01', end_date: '2027-12-31', supersedes: null }
    expect(await must('PUT', path, after)).toMatchObject({ supersedes: null })
  })

  test('ends what has corrected the period, and nothing where that has ended before', async () => {
    const first = await prepared()
    const corrected = await must('POST', `${contracts(first.convenio)}/${first.period}/correct`, { reason: 'mistyped' })
    const { convenio, draft } = first
    expect(await must('PATCH', `${contracts(convenio)}/${draft}/activate`)).toMatchObject({
      superseded_period_id: corrected.new_period.id }) // prettier-ignore

    const second = await prepared()
    await must('PATCH', `${contracts(second.convenio)}/${second.period}/terminate`, { effective_date: '2026-06-30' })
    const path = `${contracts(second.convenio)}/${second.draft}`
    expect(await must('PATCH', `${path}/activate`)).toMatchObject({ superseded_period_id: null })
    expect(await must('POST', `${path}/revoke`, BACK)).toMatchObject({ reopened_period_id: null })
    expect(await get(second.convenio, second.period)).toMatchObject({ closed_reason: 'termination' })
  })

  test('is not in the way of acts on the period, and its activation is undone after those that came later', async () => {
    const { convenio, period, draft } = await prepared()
    const own = `${contracts(convenio)}/${period}`
    await must('PATCH', `${own}/terminate`, { effective_date: '2026-08-31' })
    await must('POST', `${own}/reinstate`, { reason: 'no' })
    await must('PATCH', `${contracts(convenio)}/${draft}/activate`)
    await must('PATCH', `${own}/terminate`, { effective_date: '2026-05-31' })
    const undo = () => clinic.rest('POST', `${contracts(convenio)}/${draft}/revoke`, BACK)
    expect(await undo()).toMatchObject({ status: 409, body: { code: 'later_act_stands' } })
    await must('POST', `${own}/reinstate`, BACK)
    expect((await undo()).status).toBe(200)
    expect(await get(convenio, period)).toMatchObject({ status: 'active', validity_end: '2026-12-31' })
  })
})

describe('a draft that is copied', () => {
  test('has the overrides, the type rules and the terms of its source, with what moved these', async () => {
    const { convenio, period } = await agreed()
    const path = `${contracts(convenio)}/${period}`
    const body = { new_start_date: '2026-04-01', new_end_date: '2026-12-31', reajuste_percent: 10 }
    const { new_period } = await must('POST', `${path}/reajuste`, body)
    await must('POST', `${contracts(convenio)}/${new_period.id}/revoke`, BACK)
    const draft = await must('POST', contracts(convenio), { start_date: '2027-01-01', copy_from: new_period.id })
    expect(draft).toMatchObject({ cbhpm_table_version: '2024', table_adjustments: [10] })
    await make.activate(convenio, draft.id)
    expect(await prices(convenio, ['2027-01-01'])).toEqual([366])
    expect(await prices(convenio, ['2027-01-01'], 'T')).toEqual([11_000])
  })

  async function adjusted() {
    const { convenio, period } = await agreed()
    const body = { new_start_date: '2026-04-01', new_end_date: '2026-12-31', reajuste_percent: 10 }
    const { new_period } = await must('POST', `${contracts(convenio)}/${period}/reajuste`, body)
    return { convenio, period: new_period.id as string }
  }
  const OTHER_TERMS = [{ code: 'adjustments_of_other_terms' }]
  const codesOf = async (convenio: string, id: string) =>
    (await must('GET', `${contracts(convenio)}/${id}/findings`)).items.map((one: { code: string }) => one.code)

  test('has the adjustments of its source beside other table terms too, and says so', async () => {
    const { convenio, period } = await adjusted()
    const draft = { start_date: '2027-01-01', copy_from: period, cbhpm_percentage: 80 }
    const made = await must('POST', contracts(convenio), draft)
    expect(made).toMatchObject({ cbhpm_percentage: 80, table_adjustments: [10], warnings: OTHER_TERMS })
    expect(await codesOf(convenio, made.id)).toContain('adjustments_of_other_terms')
  })

  test('that is edited to other table terms says that its adjustments were agreed for those of its source', async () => {
    const { convenio, period } = await adjusted()
    const draft = { start_date: '2027-01-01', cbhpm_table_version: '2024' }
    const { id, copied_from, warnings } = await must('POST', contracts(convenio), { ...draft, copy_from: period })
    expect([copied_from, warnings]).toEqual([period, []])
    const path = `${contracts(convenio)}/${id}`
    expect(await must('PUT', path, draft)).toMatchObject({ table_adjustments: [10], warnings: [] })
    expect(await codesOf(convenio, id)).not.toContain('adjustments_of_other_terms')
    const edited = await must('PUT', path, { ...draft, cbhpm_percentage: 80 })
    expect(edited).toMatchObject({ table_adjustments: [10], warnings: OTHER_TERMS })
    expect(await codesOf(convenio, id)).toContain('adjustments_of_other_terms')
    const emptied = await must('PUT', path, { ...draft, cbhpm_percentage: 80, table_adjustments: [] })
    expect(emptied).toMatchObject({ table_adjustments: [], warnings: [] })
  })

  test('has null where its body says null', async () => {
    const { convenio, period } = await adjusted()
    const terms = { cbhpm_table_version: null, cbhpm_percentage: null, copay_enabled: null, requires_card_number: null }
    const draft = { start_date: '2027-01-01', copy_from: period, table_adjustments: [] }
    expect(await must('POST', contracts(convenio), { ...draft, ...terms })).toMatchObject(terms)
    await must(
      'DELETE',
      `${contracts(convenio)}/${(await must('GET', `${contracts(convenio)}?limit=200`)).items.at(-1).id}`,
    )
    const left = await must('POST', contracts(convenio), draft)
    expect(left).toMatchObject({ cbhpm_table_version: '2024', copay_enabled: false, requires_card_number: false })
  })

  test('has the adjustments that it names', async () => {
    const { convenio, period } = await agreed()
    const draft = { start_date: '2027-01-01', copy_from: period, table_adjustments: [5, -2.5] }
    const { id } = await must('POST', contracts(convenio), draft)
    await make.activate(convenio, id)
    expect(await prices(convenio, ['2027-01-01'], 'T')).toEqual([10_238])
  })

  test('of a period that is not there is 404', async () => {
    const { convenio } = await agreed()
    const elsewhere = (await agreed()).period
    const draft = { start_date: '2027-01-01', copy_from: elsewhere }
    expect(await create(convenio, draft)).toMatchObject({ status: 404, body: { code: 'period_not_found' } })
  })
})
