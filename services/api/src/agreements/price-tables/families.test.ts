import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CODE, CSV, editions, rowsAt, TABLES, type Editions } from '@vigencia/testing/fixtures/agreements/editions.ts'
import { CONVENIOS, scenario, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

let api: TestApi
let clinic: TestTenant
let make: Scenario
let tables: Editions
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
})
afterAll(() => api.close())

async function newClinic(): Promise<void> {
  clinic = await api.newTenant()
  make = scenario(clinic)
  tables = editions(clinic)
}

/** Cents, or the code of the refusal. */
async function on(convenio: string, day: string, more = '') {
  const { status, body } = await make.quote(convenio, CODE, day, more)
  return status === 200 ? body.unit_price_cents : body.code
}
const revisionOf = async (convenio: string) => (await tables.must('GET', `${CONVENIOS}/${convenio}`)).revision
const logOf = async (convenio: string) =>
  (await tables.must('GET', `${CONVENIOS}/${convenio}/changelog?limit=100`)).items

describe('a family of price tables', () => {
  beforeAll(newClinic)

  test('prices each event by the edition of its month', async () => {
    await tables.published('202601', '2026-01-01', '10.00', 'SIGTAP')
    await tables.published('202602', '2026-02-01', '10.00', 'SIGTAP')
    await tables.published('202603', '2026-03-01', '11.50', 'SIGTAP')
    const sus = await make.convenio({ payment_type: 'sus' })
    await make.period(sus, { start_date: '2025-12-01', cbhpm_table_version: 'SIGTAP' })
    const days = ['2025-12-31', '2026-01-01', '2026-01-31', '2026-02-10', '2026-02-28', '2026-03-01', '2027-01-01']
    expect(await Promise.all(days.map((day) => on(sus, day)))).toEqual([
      'price_table_unavailable',
      1000,
      1000,
      1000,
      1000,
      1150,
      1150,
    ])
    const { body } = await make.quote(sus, CODE, '2026-03-05')
    expect(body.price_table_edition).toEqual({ version: '202603', errata: 0, valid_from: '2026-03-01' })
    expect(JSON.stringify(body.explanation)).toContain('edition \\"202603\\" x 100 %')
    const early = await make.quote(sus, CODE, '2025-12-31')
    expect(early.body.detail).toMatch(/"SIGTAP".* has no edition that holds on that day\.$/)
    const listed = await tables.must('GET', `${CONVENIOS}/${sus}/prices?event_date=2026-03-05`)
    expect(listed.items).toMatchObject([{ procedure_code: CODE, unit_price_cents: 1150 }])
    const list = await clinic.rest('POST', '/v1/scheduling/quotes', {
      items: days.map((event_date) => ({ convenio_id: sus, procedure_code: CODE, event_date })),
    })
    expect(
      list.body.items.map((one: { quote: { unit_price_cents: number } | null }) => one.quote?.unit_price_cents),
    ).toEqual([undefined, 1000, 1000, 1000, 1000, 1150, 1150])
  })

  test('has a name that is no version, and a version none that is a family', async () => {
    const taken = (body: unknown) => clinic.rest('POST', TABLES, body)
    await tables.must('POST', TABLES, { version: 'plain' })
    for (const body of [
      { version: 'x1', family: 'plain', valid_from: '2026-01-01' },
      { version: 'SIGTAP' },
      { version: 'x2', family: 'x2', valid_from: '2026-01-01' },
    ])
      expect(await taken(body)).toMatchObject({ status: 409, body: { code: 'price_table_version_taken' } })
    const imported = await clinic.rest('POST', `${TABLES}/SIGTAP/import`, rowsAt('1.00'), CSV)
    expect(imported).toMatchObject({ status: 409, body: { code: 'price_table_version_taken' } })
    expect(await taken({ version: 'x3', family: 'SIGTAP' })).toMatchObject({
      status: 422,
      body: { code: 'invalid_input' },
    })
    expect(await taken({ version: 'x4', family: 'elevenchars', valid_from: '2026-01-01' })).toMatchObject({
      status: 422,
    })
  })

  test('has one edition from each day on', async () => {
    await tables.draft('202603b', '2026-03-01', '12.00', 'SIGTAP')
    expect(await clinic.rest('POST', `${TABLES}/202603b/publish`)).toMatchObject({
      status: 409,
      body: { code: 'price_table_edition_taken', detail: expect.stringContaining('"202603"') },
    })
  })

  test('named by the version of an edition, prices from its first day on alone', async () => {
    const convenio = await make.convenio()
    await make.period(convenio, { start_date: '2026-01-01', cbhpm_table_version: '202602' })
    expect([
      await on(convenio, '2026-01-31'),
      await on(convenio, '2026-02-01'),
      await on(convenio, '2026-05-01'),
    ]).toEqual(['price_table_unavailable', 1000, 1000])
  })
})

describe('an edition that is published', () => {
  beforeAll(newClinic)

  test('is known from its publication on, and prices no day before its own first one anew', async () => {
    await tables.published('1', '2026-01-01', '10.00', 'F')
    const convenio = await make.convenio()
    await make.period(convenio, { start_date: '2026-01-01', cbhpm_table_version: 'F' })
    const before = await revisionOf(convenio)
    await tables.published('2', '2026-02-01', '20.00', 'F')
    expect(await revisionOf(convenio)).toBe(before + 1)
    expect([await on(convenio, '2026-01-31'), await on(convenio, '2026-02-01')]).toEqual([1000, 2000])
    expect(await on(convenio, '2026-02-01', `&revision=${before}`)).toBe(1000)
    const [entry] = await logOf(convenio)
    expect(entry).toMatchObject({
      change_type: 'price_table_published',
      change_description: 'Price table "2" published, which periods of this convenio name',
      new_values: { version: '2', family: 'F', valid_from: '2026-02-01' },
      retroactive: true,
    })
    // one that comes late, between the two
    await tables.published('1b', '2026-01-15', '15.00', 'F')
    const days = ['2026-01-14', '2026-01-15', '2026-02-01']
    expect(await Promise.all(days.map((day) => on(convenio, day)))).toEqual([1000, 1500, 2000])
    expect(await Promise.all(days.map((day) => on(convenio, day, `&revision=${before + 1}`)))).toEqual([
      1000, 1000, 2000,
    ])
  })

  test('raises no revision where no period has a day from its first one on, and one that comes later knows it', async () => {
    const over = await make.convenio()
    const days = { start_date: '2025-01-01', end_date: '2025-12-31' }
    await make.period(over, { ...days, cbhpm_table_version: 'G' })
    const open = await make.convenio()
    await make.period(open, { start_date: '2025-01-01', cbhpm_table_version: 'G' })
    const before = [await revisionOf(over), await revisionOf(open)]
    await tables.published('g1', '2026-01-01', '10.00', 'G')
    expect([await revisionOf(over), await revisionOf(open)]).toEqual([before[0], (before[1] as number) + 1])
    await tables.published('g0', '2025-06-01', '8.00', 'G')
    expect(await on(over, '2025-06-01')).toBe(800)
    await make.period(over, { start_date: '2026-01-01', cbhpm_table_version: 'G' })
    expect([await on(over, '2025-12-31'), await on(over, '2026-01-01')]).toEqual([800, 1000])
    expect((await logOf(over))[0].new_values).toMatchObject({ table_made_known: expect.any(String) })
  })

  test('counts for the days that a reinstatement brings back', async () => {
    const convenio = await make.convenio()
    const period = await make.period(convenio, { start_date: '2026-01-01', cbhpm_table_version: 'H' })
    const path = `${CONVENIOS}/${convenio}/contracts/${period}`
    await tables.published('h1', '2026-01-01', '10.00', 'H')
    await tables.must('PATCH', `${path}/terminate`, { effective_date: '2026-01-31', retroactive: true })
    await tables.published('h2', '2026-02-01', '20.00', 'H')
    await tables.must('POST', `${path}/reinstate`, { reason: 'went on', retroactive: true })
    expect([await on(convenio, '2026-01-31'), await on(convenio, '2026-02-01')]).toEqual([1000, 2000])
  })

  test('is verified: the log accounts for each edition that a convenio knows', async () => {
    const convenio = await make.convenio()
    await make.period(convenio, { start_date: '2026-01-01', cbhpm_table_version: 'F' })
    const [entry] = await logOf(convenio)
    expect(entry.new_values.tables_made_known.split(', ')).toHaveLength(3)
    expect(await tables.must('GET', `${CONVENIOS}/${convenio}/changelog/verify`)).toMatchObject({ intact: true })
  })
})

test('a preview compares the editions of the new start, as they will be quoted', async () => {
  await newClinic()
  await tables.published('p1', '2026-01-01', '10.00', 'P')
  await tables.published('p2', '2026-05-01', '20.00', 'P')
  await tables.correctedBy('p2', '20.50')
  const convenio = await make.convenio()
  const period = await make.period(convenio, { start_date: '2026-01-01', cbhpm_table_version: 'P' }, { X1: 100 })
  const body = { new_start_date: '2026-06-01', reajuste_percent: 10, adjust_table_prices: true }
  const path = `${CONVENIOS}/${convenio}/contracts/${period}/reajuste`
  const { prices } = await tables.must('POST', `${path}/preview`, body)
  expect(prices).toContainEqual(expect.objectContaining({ procedure_code: CODE, old_cents: 2050, new_cents: 2255 }))
  await tables.must('POST', path, body)
  expect([await on(convenio, '2026-05-31'), await on(convenio, '2026-06-01')]).toEqual([2050, 2255])
  const findings = await tables.must('GET', `${CONVENIOS}/${convenio}/contracts/${period}/findings`)
  expect(JSON.stringify(findings)).not.toContain('table_')
})
