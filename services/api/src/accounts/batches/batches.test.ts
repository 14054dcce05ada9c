import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { asSuperuser } from '@vigencia/testing/postgres/as-superuser.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { sampleBatch, type SampleBatch } from '@vigencia/tiss/testing/sample-batch.ts'

const BATCHES = '/v1/billing/batches'

let api: TestApi
let clinic: TestTenant
let convenio: string
beforeAll(async () => {
  ;({ api } = await startTestStack({ api: {} }))
  api.setNow('2026-08-04T12:00:00Z')
  clinic = await api.newTenant()
  convenio = await payer(clinic)
})
afterAll(() => api.close())

async function must(tenant: TestTenant, method: string, path: string, body?: unknown) {
  const answer = await tenant.rest(method, path, body)
  expect(answer.status, `${method} ${path}: ${JSON.stringify(answer.body)}`).toBeLessThan(300)
  return answer.body
}

/** Exam A costs 100.00 until June and 108.00 from July, fixed; exam B 50.00, which urgency moves by 30 %. */
async function payer(tenant: TestTenant): Promise<string> {
  const make = scenario(tenant)
  const id = await make.convenio({ ans_code: '999999' })
  const periods = [
    ['2026-01-01', '2026-06-30', 10_000],
    ['2026-07-01', '2026-12-31', 10_800],
  ] as const
  for (const [start_date, end_date, price_cents] of periods) {
    const period = await make.draft(id, { start_date, end_date })
    const contracts = `/v1/scheduling/convenios/${id}/contracts/${period}`
    await must(tenant, 'POST', `${contracts}/overrides`, { procedure_code: '40999901', price_cents, fixed: true })
    await must(tenant, 'POST', `${contracts}/overrides`, { procedure_code: '40999902', price_cents: 5_000 })
    const { rules } = await must(tenant, 'POST', `${contracts}/act-rules/preset`, { preset: 'cbhpm_2018_on' })
    const urgency = { ...rules.urgency, saturdays: true, sundays: true, holidays: true }
    await must(tenant, 'PUT', `${contracts}/act-rules`, { rules: { ...rules, urgency } })
    await make.activate(id, period)
  }
  return id
}

const EXAMS: SampleBatch = {
  lot: 'L0001',
  guides: [
    {
      number: 'G0001',
      card: '000111222333',
      lines: [
        { code: '40999901', day: '2026-06-30', total: '108.00' },
        { code: '40999901', day: '2026-07-01', total: '216.00', unit: '108.00', quantity: '2' },
      ],
      total: '324.00',
    },
    {
      number: 'G0002',
      urgent: true,
      lines: [
        {
          code: '40999902',
          day: '2026-07-04',
          total: '65.00',
          unit: '50.00',
          factor: '1.30',
          hours: ['20:10:00', '20:40:00'],
        },
        { code: '40999901', day: '2026-07-04', total: '100.00' },
      ],
      total: '165.00',
    },
  ],
}

async function send(tenant: TestTenant, batch: SampleBatch | Buffer, more = '') {
  const bytes = Buffer.isBuffer(batch) ? batch : sampleBatch(batch)
  const response = await api.service.app.request(`${BATCHES}${more}`, {
    method: 'POST',
    headers: { 'x-api-key': tenant.key, 'content-type': 'application/xml' },
    body: new Uint8Array(bytes),
  })
  return { status: response.status, body: (await response.json()) as any } // eslint-disable-line typescript/no-explicit-any -- a test says itself what it expects of the answer
}

describe('a batch', () => {
  test.each(['4.03.00', '4.01.00', '3.05.00'])(
    'of version %s is priced line by line, each on its own day',
    async (version) => {
      const { status, body } = await send(clinic, { ...EXAMS, version, lot: `L ${version}` })
      expect([status, body]).toMatchObject([
        201,
        {
          outcome: 'created',
          convenio_id: convenio,
          guide_count: 2,
          line_count: 4,
          billed_cents: 48_900,
          verdicts: [
            { verdict: 'over', line_count: 1, difference_cents: 800 },
            { verdict: 'right', line_count: 2, difference_cents: 0 },
            { verdict: 'under', line_count: 1, difference_cents: -800 },
          ],
        },
      ])
      const { items } = await must(clinic, 'GET', `${BATCHES}/${body.id}/lines`)
      expect(items).toMatchObject([
        { line_id: 1, guide: 'G0001', billed_cents: 10_800, contract_cents: 10_000, verdict: 'over' },
        { line_id: 2, billed_cents: 21_600, contract_cents: 21_600, verdict: 'right', tolerance_cents: 0 },
        { line_id: 3, guide: 'G0002', billed_cents: 6_500, contract_cents: 6_500, verdict: 'right' },
        { line_id: 4, billed_cents: 10_000, contract_cents: 10_800, verdict: 'under' },
      ])
    },
  )

  test('that comes again is the same, and is brought back where it was removed', async () => {
    const batch = { ...EXAMS, lot: 'again' }
    const first = await send(clinic, batch)
    const second = await send(clinic, batch)
    expect([second.status, second.body.outcome, second.body.id]).toEqual([200, 'already_there', first.body.id])
    await must(clinic, 'DELETE', `${BATCHES}/${first.body.id}`)
    await must(clinic, 'DELETE', `${BATCHES}/${first.body.id}`)
    expect(await must(clinic, 'GET', `${BATCHES}/${first.body.id}`)).toMatchObject({ counted_cents: 0 })
    const third = await send(clinic, batch)
    expect([third.status, third.body]).toMatchObject([
      200,
      { outcome: 'restored', id: first.body.id, removed_at: null },
    ])
    expect(third.body.counted_cents).toBe(48_900)
  })

  test('that comes twice at once is read once', async () => {
    const answers = await Promise.all(Array.from({ length: 2 }, () => send(clinic, { ...EXAMS, lot: 'at once' })))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 201])
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
  })

  test('counts a guide once, in its newest batch, and says where else it is', async () => {
    const guide = { number: 'TWICE', lines: [{ code: '40999901', day: '2026-07-01', total: '108.00' }] }
    const first = await send(clinic, { lot: 'first', guides: [guide] })
    const second = await send(clinic, { lot: 'second', guides: [guide] })
    const found = [{ code: 'guide_in_another_batch', guide: 'TWICE', found: second.body.id }]
    expect(await must(clinic, 'GET', `${BATCHES}/${first.body.id}`)).toMatchObject({
      counted_cents: 0,
      findings: found,
    })
    expect(second.body.counted_cents).toBe(10_800)
    await must(clinic, 'DELETE', `${BATCHES}/${second.body.id}`)
    expect(await must(clinic, 'GET', `${BATCHES}/${first.body.id}`)).toMatchObject({
      counted_cents: 10_800,
      findings: [],
    })
  })

  test('of a payer that nobody knows, or that was read for another, is refused', async () => {
    const other = await api.newTenant()
    expect(await send(other, EXAMS)).toMatchObject({ status: 422, body: { code: 'payer_unknown' } })
    const id = await payer(other)
    expect((await send(other, { ...EXAMS, ansCode: '111111' }, `?convenio_id=${id}`)).status).toBe(201)
    const second = await scenario(other).convenio({ name: 'Another', ans_code: '222222' })
    expect(await send(other, { ...EXAMS, ansCode: '111111' }, `?convenio_id=${second}`)).toMatchObject({
      status: 409,
      body: { code: 'batch_of_other_payer' },
    })
  })

  test('is judged again when the contract came later, and earlier verdicts stay known', async () => {
    const tenant = await api.newTenant()
    const make = scenario(tenant)
    const id = await make.convenio({ ans_code: '999999' })
    const { body } = await send(tenant, EXAMS)
    expect(body.verdicts).toMatchObject([{ verdict: 'no_period', line_count: 4, contract_cents: 0 }])
    const period = { start_date: '2026-01-01', end_date: '2026-12-31' }
    await make.period(id, period, { '40999901': 10_800, '40999902': 5_000 })
    const judged = await must(tenant, 'POST', `${BATCHES}/${body.id}/judge`)
    expect(judged.verdicts.map(({ verdict }: { verdict: string }) => verdict)).toEqual(['right', 'rule_missing'])
    expect(judged.judged_revision).toBeGreaterThan(body.judged_revision)
    const known = await asSuperuser(
      api,
      'select known_from, known_until, verdict from billing.verdicts where batch_id = $1 and line_no = 1 order by 1',
      [body.id],
    )
    expect(known).toMatchObject([
      { known_from: '1', known_until: '2', verdict: 'no_period' },
      { known_from: '2', known_until: null },
    ])
  })
})
