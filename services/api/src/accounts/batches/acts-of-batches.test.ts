import { afterAll, beforeAll, expect, test } from 'vitest'
import { scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { sampleBatch, type SampleBatch } from '@vigencia/tiss/testing/sample-batch.ts'

const BATCHES = '/v1/billing/batches'
const TABLES = '/v1/scheduling/price-tables'
const PORTES = { '3C': 110, '4C': 160, '5B': 500, '7C': 400, '8C': 1000 }
const SURGERIES = [
  'procedure_code,procedure_name,porte,porte_fraction,uco_quantity,film_m2,auxiliaries,anaesthesia_porte',
  '30999901,A,8C,,,,2,5',
  '30999902,B,5B,,,,1,3',
  '',
].join('\n')

let api: TestApi
let clinic: TestTenant
beforeAll(async () => {
  ;({ api } = await startTestStack({ api: {} }))
  api.setNow('2026-08-04T12:00:00Z')
  clinic = await api.newTenant()
  await must('POST', TABLES, { version: 'surgeries', portes: PORTES, uco_value: 18, film_value: 21.7 })
  await must('POST', `${TABLES}/surgeries/import`, SURGERIES, { 'content-type': 'text/csv' })
  await must('POST', `${TABLES}/surgeries/publish`)
  await scenario(clinic).table('medicines', { '90999902': '3.7462' })
  await scenario(clinic).table('materials', { '70999999': '1.00' })
})
afterAll(() => api.close())

async function must(method: string, path: string, body?: unknown, headers?: Record<string, string>) {
  const answer = await clinic.rest(method, path, body, headers)
  expect(answer.status, `${method} ${path}: ${JSON.stringify(answer.body)}`).toBeLessThan(300)
  return answer.body
}

const PERIODS = [
  { days: ['2026-01-01', '2026-06-30'], perDiem: 60_000, surgery: 92_593 },
  { days: ['2026-07-01', '2026-12-31'], perDiem: 64_500, surgery: null },
] as const
const OWN = { '60999902': 30_000, '60999903': 1_500, '70999901': 2_000 }

/** A hospital's contract: until June the surgery has a price of its own, then the table's; per-diems rise by 7.5 %. */
async function payer(ans_code: string): Promise<string> {
  const make = scenario(clinic)
  const id = await make.convenio({ name: `Payer ${ans_code}`, ans_code })
  const plan = { code: 'OURO', name: 'Ouro', accommodation: 'ward' }
  await must('POST', `/v1/scheduling/convenios/${id}/plans`, plan)
  for (const { days, perDiem, surgery } of PERIODS) {
    const period = await make.draft(id, {
      start_date: days[0],
      end_date: days[1],
      price_sources: [
        { version: 'surgeries', code_table: '22' },
        { version: 'medicines', code_table: '20' },
        { version: 'materials', code_table: '19', invoice_plus: 12 },
      ],
    })
    const contract = `/v1/scheduling/convenios/${id}/contracts/${period}`
    for (const [code, cents] of Object.entries({ ...OWN, '60999901': perDiem }))
      await make.override(id, period, code, cents)
    if (surgery !== null) await make.override(id, period, '30999901', surgery)
    const { rules } = await must('POST', `${contract}/act-rules/preset`, { preset: 'cbhpm_2018_on' })
    await must('PUT', `${contract}/act-rules`, { rules: { ...rules, combine: 'multiply' } })
    await make.activate(id, period)
  }
  const settings = { version: '4.03.00', provider_code: '000123', plan_map: { '0001': 'OURO' } }
  const entries = [{ valid_from: '2026-01-01', ...settings, accommodation_map: { '60999901': 'apartment' } }]
  await must('PUT', `/v1/scheduling/convenios/${id}/tiss-settings`, { entries })
  return id
}

async function send(batch: SampleBatch) {
  const response = await api.service.app.request(BATCHES, {
    method: 'POST',
    headers: { 'x-api-key': clinic.key, 'content-type': 'application/xml' },
    body: new Uint8Array(sampleBatch(batch)),
  })
  const body = (await response.json()) as any // eslint-disable-line typescript/no-explicit-any -- a test says itself what it expects of the answer
  expect(response.status, JSON.stringify(body)).toBe(201)
  const { items } = await must('GET', `${BATCHES}/${body.id}/lines`)
  return { batch: body, lines: items }
}

const hours = ['08:00:00', '11:00:00'] as const
const fee = (code: string, degree: string, access: string, unit: string, factor: string, total: string) => ({
  code,
  day: '2026-07-06',
  hours,
  degree,
  access,
  unit,
  factor,
  total,
})
const team = (number: string, degree: string, [a, b]: readonly [readonly string[], readonly string[]]) => ({
  number,
  principal: 'INT001',
  lines: [
    fee('30999901', degree, '1', a[0] as string, a[1] as string, a[2] as string),
    fee('30999902', degree, '2', b[0] as string, b[1] as string, b[2] as string),
  ],
})
const FEES: SampleBatch = {
  kind: 'fees',
  lot: 'L0003',
  guides: [
    team('G0010', '00', [
      ['1000.00', '1.00', '1000.00'],
      ['500.00', '0.50', '250.00'],
    ]),
    team('G0011', '01', [
      ['1000.00', '0.60', '600.00'],
      ['500.00', '0.30', '150.00'],
    ]),
    team('G0012', '06', [
      ['400.00', '1.00', '400.00'],
      ['160.00', '0.50', '80.00'],
    ]),
  ],
}

test.each(['4.03.00', '4.01.00', '3.05.00'])(
  'one act that three guides bill is right whole, in version %s',
  async (version) => {
    const ansCode = version.replaceAll('.', '').padStart(6, '1')
    await payer(ansCode)
    const { batch, lines } = await send({ ...FEES, ansCode, version })
    expect(
      lines.map(({ roles, contract_cents, verdict }: Record<string, unknown>) => [roles, contract_cents, verdict]),
    ).toEqual([
      [['surgeon'], 100_000, 'right'],
      [['surgeon'], 25_000, 'right'],
      [['assistant_1'], 60_000, 'right'],
      [['assistant_1'], 15_000, 'right'],
      [['anaesthetist'], 40_000, 'right'],
      [['anaesthetist'], 8_000, 'right'],
    ])
    const { act, act_line } = await must('GET', `${BATCHES}/${batch.id}/lines/4`)
    expect(act_line).toBe('2')
    expect(
      act.lines.find((one: Record<string, unknown>) => one['line'] === act_line && one['role'] === 'assistant_1'),
    ).toMatchObject({
      price_cents: 15_000,
      parts: [
        {
          factors: expect.arrayContaining([
            expect.objectContaining({ rule: 'further', percent: 50 }),
            expect.objectContaining({ rule: 'assistants', percent: 60 }),
          ]),
        },
      ],
    })
  },
)

const expense = (
  group: string,
  table: string,
  code: string,
  unit: string,
  quantity: string,
  total: string,
  day = '2026-06-30',
) => ({
  expense: group,
  table,
  code,
  unit,
  quantity,
  total,
  day,
})
const STAY: SampleBatch = {
  kind: 'hospital_stay',
  lot: 'L0004',
  guides: [
    {
      number: 'G0020',
      principal: 'INT001',
      lines: [
        {
          code: '30999901',
          day: '2026-06-30',
          unit: '925.93',
          factor: '2.00',
          total: '1851.86',
          access: '1',
          degree: '00',
        },
        expense('05', '18', '60999901', '600.00', '1.0000', '600.00'),
        expense('05', '18', '60999901', '645.00', '2.0000', '1290.00', '2026-07-01'),
        expense('07', '18', '60999902', '300.00', '1.0000', '300.00'),
        expense('03', '19', '70999901', '20.00', '4.0000', '80.00'),
        expense('02', '20', '90999902', '3.75', '7.0000', '26.22'),
        expense('08', '19', '70999902', '3827.36', '1.0000', '3827.36'),
        expense('01', '18', '60999903', '15.00', '3.0000', '45.00'),
      ],
      total: '8020.44',
    },
  ],
}

test.each(['4.03.00', '4.01.00', '3.05.00'])(
  'a stay across a reajuste is right line by line, in version %s',
  async (version) => {
    const ansCode = version.replaceAll('.', '').padStart(6, '2')
    await payer(ansCode)
    const { batch, lines } = await send({ ...STAY, ansCode, version })
    expect(
      lines.map(({ contract_cents, verdict, missing }: Record<string, unknown>) => [contract_cents, verdict, missing]),
    ).toEqual([
      // in an apartment, as the per-diem says, though the plan is one of ward
      [185_186, 'right', null],
      [60_000, 'right', null],
      [129_000, 'right', null],
      [30_000, 'right', null],
      [8_000, 'right', null],
      [2_622, 'right', null],
      [null, 'data_needed', 'invoice_cents'],
      [4_500, 'right', null],
    ])
    expect(lines[5]).toMatchObject({ difference_cents: 0, tolerance_cents: 3 })
    const told = await must('PATCH', `${BATCHES}/${batch.id}/lines/7`, { invoice_cents: 341_729 })
    expect(told).toMatchObject({
      contract_cents: 382_736,
      verdict: 'right',
      invoice_cents: 341_729,
      revision: batch.judged_revision,
    })
  },
)

test('a procedure is priced by the sources of the table that its line names, of any where no source can name it', async () => {
  const make = scenario(clinic)
  await make.table('packages', { '40999909': '700.00' })
  await make.table('single', { '40999909': '90.00' })
  const id = await make.convenio({ name: 'Payer of packages', ans_code: '300000' })
  const period = await make.draft(id, {
    start_date: '2026-01-01',
    price_sources: [
      { version: 'packages', code_table: '98' },
      { version: 'single', code_table: '22' },
    ],
  })
  await make.activate(id, period)
  const day = '2026-07-06'
  const guides = ['22', '98', '63'].map((table) => ({
    number: `G${table}`,
    lines: [{ code: '40999909', day, total: '90.00', table }],
  }))
  const { batch, lines } = await send({ lot: 'L0005', ansCode: '300000', guides })
  expect(lines.map(({ contract_cents }: Record<string, unknown>) => contract_cents)).toEqual([9_000, 70_000, 70_000])
  const { act } = await must('GET', `${BATCHES}/${batch.id}/lines/1`)
  expect(act.lines).toMatchObject([{ code_table: '22', price_cents: 9_000 }])
})
