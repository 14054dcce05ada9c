import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { asSuperuser } from '@vigencia/testing/postgres/as-superuser.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { sampleBatch } from '@vigencia/tiss/testing/sample-batch.ts'

const BATCHES = '/v1/billing/batches'
const CARD = '998877665544'

let api: TestApi
let clinic: TestTenant
beforeAll(async () => {
  ;({ api } = await startTestStack({ api: {} }))
  api.setNow('2026-08-04T12:00:00Z')
  clinic = await api.newTenant()
  const make = scenario(clinic)
  const convenio = await make.convenio({ ans_code: '999999' })
  await make.period(convenio, { start_date: '2026-01-01', end_date: '2026-12-31' }, { '40999901': 10_000 })
})
afterAll(() => api.close())

const guide = (number: string, total = '100.00') => ({
  number,
  card: CARD,
  lines: [
    { code: '40999901', day: '2026-06-30', total: '100.00', degree: '12', registry: '777777' },
    { code: '40999902', day: '2026-07-01', total: '7.00' },
  ],
  total,
})
const file = (lot: string, total?: string) => sampleBatch({ lot, guides: [guide('G1', total)] }).toString('latin1')

async function send(bytes: Uint8Array | string, more: RequestInit = {}) {
  const response = await api.service.app.request(BATCHES, {
    method: 'POST',
    headers: { 'x-api-key': clinic.key, 'content-type': 'text/xml' },
    body: typeof bytes === 'string' ? new Uint8Array(Buffer.from(bytes, 'latin1')) : new Uint8Array(bytes),
    ...more,
  })
  return { status: response.status, body: (await response.json()) as any } // eslint-disable-line typescript/no-explicit-any -- a test says itself what it expects of the answer
}

const TABLES = ['batches', 'guides', 'lines', 'verdicts', 'invoices', 'tiss_settings']
async function stored(): Promise<string> {
  const tables = [...TABLES.map((table) => `billing.${table}`), 'platform.change_log']
  const texts = await Promise.all(
    tables.map((table) =>
      asSuperuser<{ text: string }>(api, `select to_jsonb(t)::text as text from ${table} t where tenant_id = $1`, [
        clinic.id,
      ]),
    ),
  )
  return texts
    .flat()
    .map(({ text }) => text)
    .join('\n')
}

describe('a file', () => {
  test('leaves nothing of a patient but a digest and three digits, nor of a professional but their degree', async () => {
    const { status, body } = await send(file('canary'))
    expect(status).toBe(201)
    const answers = await Promise.all(
      ['', '/lines', '/lines/1', '/summary', '/lines?format=csv'].map((path) =>
        clinic.rest('GET', `${BATCHES}/${body.id}${path}`),
      ),
    )
    for (const { status: found } of answers) expect(found).toBe(200)
    const everything = [await stored(), JSON.stringify([body, ...answers.map((answer) => answer.body)])].join('\n')
    expect(everything).toContain('"card_end": "544"')
    for (const canary of [CARD, CARD.slice(4), 'qxj', 'QXJ', 'Inventado', '777777', 'sem mais'])
      expect(everything).not.toContain(canary)
  })

  test('of another tenant has another digest of the same card', async () => {
    const other = await api.newTenant()
    await scenario(other).convenio({ ans_code: '999999' })
    const headers = { 'x-api-key': other.key, 'content-type': 'text/xml' }
    expect((await send(file('other tenant'), { headers })).status).toBe(201)
    const digests = await asSuperuser<{ card: string }>(
      api,
      `select distinct encode(card_digest, 'hex') as card from billing.guides where card_end = '544'`,
    )
    expect(digests).toHaveLength(2)
  })

  test('that says what is not so is read, and each of it is a finding', async () => {
    const { body } = await send(file('wrong', '99.00').replace('sem mais', 'outra'))
    expect(body.findings).toEqual(
      expect.arrayContaining([
        { code: 'guide_total_wrong', guide: 'G1', found: '99.00', expected: '107.00' },
        expect.objectContaining({ code: 'hash_wrong' }),
      ]),
    )
  })

  test('may be the field of a form', async () => {
    const form = new FormData()
    form.set('file', new Blob([new Uint8Array(Buffer.from(file('form'), 'latin1'))], { type: 'text/xml' }), 'lote.xml')
    const { status } = await send('', { headers: { 'x-api-key': clinic.key }, body: form })
    expect(status).toBe(201)
  })
})

test('what was billed is summed by payer, month, code and verdict, and exported as rows', async () => {
  const tenant = await api.newTenant()
  const make = scenario(tenant)
  const convenio = await make.convenio({ ans_code: '999999' })
  await make.period(
    convenio,
    { start_date: '2026-01-01', end_date: '2026-12-31' },
    { '40999901': 9_000, '40999902': 800 },
  )
  const { body } = await send(sampleBatch({ lot: 'sums', guides: [guide('G1'), guide('G2')] }), {
    headers: { 'x-api-key': tenant.key, 'content-type': 'application/xml' },
  })
  const sums = async (by: string) =>
    (await tenant.rest('GET', `/v1/billing/summary?from=2026-06-01&to=2026-12-31&by=${by}`)).body
  const total = { line_count: 4, billed_cents: 21_400, contract_cents: 19_600, over_cents: 2_000, under_cents: 200 }
  expect(await sums('payer')).toMatchObject({ items: [{ name: convenio, ...total }], total })
  expect(await sums('month')).toMatchObject({
    items: [
      { name: '2026-06', over_cents: 2_000 },
      { name: '2026-07', under_cents: 200 },
    ],
  })
  expect(await sums('code')).toMatchObject({ items: [{ name: '40999901' }, { name: '40999902' }], total })
  expect(await sums('verdict')).toMatchObject({ items: [{ name: 'over' }, { name: 'under' }], total })
  const june = await tenant.rest('GET', '/v1/billing/summary?from=2026-06-30&to=2026-06-30')
  expect(june.body.total).toMatchObject({ line_count: 2, under_cents: 0 })
  const ofBatch = await tenant.rest('GET', `${BATCHES}/${body.id}/summary?by=guide`)
  expect(ofBatch.body.items).toMatchObject([
    { name: 'G1', line_count: 2 },
    { name: 'G2', line_count: 2 },
  ])
  const csv = await tenant.rest('GET', `${BATCHES}/${body.id}/lines?format=csv&verdict=under`)
  const rows = String(csv.body).trim().split(/\r?\n/)
  expect(rows).toHaveLength(3)
  expect(rows[1]).toContain('40999902')
})
