import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONVENIOS, scenario, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

const TABLES = '/v1/scheduling/price-tables'
const CSV = { 'content-type': 'text/csv' }
const CODE = '0301010072'

let api: TestApi
let clinic: TestTenant
let make: Scenario
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
})
afterAll(() => api.close())

async function newClinic(): Promise<void> {
  clinic = await api.newTenant()
  make = scenario(clinic)
}

async function must(method: string, path: string, body?: unknown, headers?: Record<string, string>) {
  const answer = await clinic.rest(method, path, body, headers)
  expect(answer.status, `${method} ${path}: ${JSON.stringify(answer.body)}`).toBeLessThan(300)
  return answer.body
}

const rows = (price: string) => `procedure_code,procedure_name,price\n${CODE},Consulta,${price}\n`

/** A draft edition with rows. */
async function edition(version: string, valid_from: string, price: string, family = 'SIGTAP') {
  await must('POST', TABLES, { version, family, valid_from })
  await must('POST', `${TABLES}/${version}/import`, rows(price), CSV)
}
const publish = (version: string) => must('POST', `${TABLES}/${version}/publish`)
async function published(version: string, valid_from: string, price: string, family = 'SIGTAP') {
  await edition(version, valid_from, price, family)
  return publish(version)
}

/** The errata of a version, published. */
async function correctedBy(version: string, price: string) {
  const { errata } = await must('POST', `${TABLES}/${version}/errata`, {})
  const path = `${TABLES}/${version}/errata/${errata}`
  await must('POST', `${path}/import`, rows(price), CSV)
  return must('POST', `${path}/publish`)
}

/** Cents, or the code of the refusal. */
async function on(convenio: string, day: string, more = '') {
  const { status, body } = await make.quote(convenio, CODE, day, more)
  return status === 200 ? body.unit_price_cents : body.code
}
const revisionOf = async (convenio: string) => (await must('GET', `${CONVENIOS}/${convenio}`)).revision
const logOf = async (convenio: string) => (await must('GET', `${CONVENIOS}/${convenio}/changelog?limit=100`)).items

describe('a family of price tables', () => {
  beforeAll(newClinic)

  test('prices each event by the edition of its month', async () => {
    await published('202601', '2026-01-01', '10.00')
    await published('202602', '2026-02-01', '10.00')
    await published('202603', '2026-03-01', '11.50')
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
    expect(early.body.detail).toBe('Price table "SIGTAP" has no edition that holds on that day.')
    const listed = await must('GET', `${CONVENIOS}/${sus}/prices?event_date=2026-03-05`)
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
    await must('POST', TABLES, { version: 'plain' })
    for (const body of [
      { version: 'x1', family: 'plain', valid_from: '2026-01-01' },
      { version: 'SIGTAP' },
      { version: 'x2', family: 'x2', valid_from: '2026-01-01' },
    ])
      expect(await taken(body)).toMatchObject({ status: 409, body: { code: 'price_table_version_taken' } })
    const imported = await clinic.rest('POST', `${TABLES}/SIGTAP/import`, rows('1.00'), CSV)
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
    await edition('202603b', '2026-03-01', '12.00')
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
    await published('1', '2026-01-01', '10.00', 'F')
    const convenio = await make.convenio()
    await make.period(convenio, { start_date: '2026-01-01', cbhpm_table_version: 'F' })
    const before = await revisionOf(convenio)
    await published('2', '2026-02-01', '20.00', 'F')
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
    await published('1b', '2026-01-15', '15.00', 'F')
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
    await published('g1', '2026-01-01', '10.00', 'G')
    expect([await revisionOf(over), await revisionOf(open)]).toEqual([before[0], (before[1] as number) + 1])
    await published('g0', '2025-06-01', '8.00', 'G')
    expect(await on(over, '2025-06-01')).toBe(800)
    await make.period(over, { start_date: '2026-01-01', cbhpm_table_version: 'G' })
    expect([await on(over, '2025-12-31'), await on(over, '2026-01-01')]).toEqual([800, 1000])
    expect((await logOf(over))[0].new_values).toMatchObject({ table_made_known: expect.any(String) })
  })

  test('counts for the days that a reinstatement brings back', async () => {
    const convenio = await make.convenio()
    const period = await make.period(convenio, { start_date: '2026-01-01', cbhpm_table_version: 'H' })
    const path = `${CONVENIOS}/${convenio}/contracts/${period}`
    await published('h1', '2026-01-01', '10.00', 'H')
    await must('PATCH', `${path}/terminate`, { effective_date: '2026-01-31', retroactive: true })
    await published('h2', '2026-02-01', '20.00', 'H')
    await must('POST', `${path}/reinstate`, { reason: 'went on', retroactive: true })
    expect([await on(convenio, '2026-01-31'), await on(convenio, '2026-02-01')]).toEqual([1000, 2000])
  })

  test('is verified: the log accounts for each edition that a convenio knows', async () => {
    const convenio = await make.convenio()
    await make.period(convenio, { start_date: '2026-01-01', cbhpm_table_version: 'F' })
    const [entry] = await logOf(convenio)
    expect(entry.new_values.tables_made_known.split(', ')).toHaveLength(3)
    expect(await must('GET', `${CONVENIOS}/${convenio}/changelog/verify`)).toMatchObject({ intact: true })
  })
})

test('a preview compares the editions of the new start, as they will be quoted', async () => {
  await newClinic()
  await published('p1', '2026-01-01', '10.00', 'P')
  await published('p2', '2026-05-01', '20.00', 'P')
  await correctedBy('p2', '20.50')
  const convenio = await make.convenio()
  const period = await make.period(convenio, { start_date: '2026-01-01', cbhpm_table_version: 'P' }, { X1: 100 })
  const body = { new_start_date: '2026-06-01', reajuste_percent: 10, adjust_table_prices: true }
  const path = `${CONVENIOS}/${convenio}/contracts/${period}/reajuste`
  const { prices } = await must('POST', `${path}/preview`, body)
  expect(prices).toContainEqual(expect.objectContaining({ procedure_code: CODE, old_cents: 2050, new_cents: 2255 }))
  await must('POST', path, body)
  expect([await on(convenio, '2026-05-31'), await on(convenio, '2026-06-01')]).toEqual([2050, 2255])
  const findings = await must('GET', `${CONVENIOS}/${convenio}/contracts/${period}/findings`)
  expect(JSON.stringify(findings)).not.toContain('table_')
})

describe('an errata', () => {
  beforeAll(newClinic)

  test('alters no earlier revision, and the right days of the newest', async () => {
    await published('e1', '2026-01-01', '10.00', 'E')
    await published('e2', '2026-02-01', '20.00', 'E')
    await published('e3', '2026-03-01', '30.00', 'E')
    const convenio = await make.convenio()
    const period = await make.period(convenio, { start_date: '2026-01-01', cbhpm_table_version: 'E' })
    const before = await revisionOf(convenio)
    const days = ['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01']
    const at = (more = '') => Promise.all(days.map((day) => on(convenio, day, more)))
    expect(await at()).toEqual([1000, 2000, 2000, 3000])
    const made = await correctedBy('e2', '21.00')
    expect(made).toMatchObject({ version: 'e2', errata: 1, family: 'E', valid_from: '2026-02-01', status: 'published' })
    expect(await at()).toEqual([1000, 2100, 2100, 3000])
    expect(await at(`&revision=${before}`)).toEqual([1000, 2000, 2000, 3000])
    await correctedBy('e2', '22.00')
    expect(await at()).toEqual([1000, 2200, 2200, 3000])
    expect(await at(`&revision=${before + 1}`)).toEqual([1000, 2100, 2100, 3000])
    expect(await revisionOf(convenio)).toBe(before + 2)
    const { body } = await make.quote(convenio, CODE, '2026-02-05')
    expect(body.price_table_edition).toEqual({ version: 'e2', errata: 2, valid_from: '2026-02-01' })
    const [entry] = await logOf(convenio)
    expect(entry).toMatchObject({
      change_description: 'Errata 2 of price table "e2" published, which periods of this convenio name',
      new_values: { version: 'e2', family: 'E', errata: 2 },
    })
    const snapshot = (more: string) =>
      must('GET', `${CONVENIOS}/${convenio}/contracts/${period}/snapshot?event_date=2026-02-05${more}`)
    expect(await snapshot('')).toMatchObject({
      price_table_digest: (await must('GET', `${TABLES}/e2/errata/2`)).digest,
      price_table_edition: { version: 'e2', errata: 2, valid_from: '2026-02-01' },
    })
    expect(await snapshot(`&revision=${before}`)).toMatchObject({
      price_table_digest: (await must('GET', `${TABLES}/e2`)).digest,
      price_table_edition: { version: 'e2', errata: 0 },
    })
    expect(await must('GET', `${CONVENIOS}/${convenio}/changelog/verify`)).toMatchObject({ intact: true })
  })

  test('of a plain version prices all its days, and a period that comes later knows it at once', async () => {
    await make.table('2024', { [CODE]: '5.00' })
    const convenio = await make.convenio()
    await make.period(convenio, { start_date: '2026-01-01', cbhpm_table_version: '2024' })
    const before = await revisionOf(convenio)
    await correctedBy('2024', '5.50')
    expect([await on(convenio, '2026-01-01'), await on(convenio, '2026-01-01', `&revision=${before}`)]).toEqual([
      550, 500,
    ])
    const later = await make.convenio()
    await make.period(later, { start_date: '2026-01-01', cbhpm_table_version: '2024' })
    expect(await on(later, '2026-01-01')).toBe(550)
  })

  test('says before anything is stored what it would change', async () => {
    const header = 'procedure_code,procedure_name,price\n'
    await must('POST', `${TABLES}/2030/import`, `${header}1,A,1.00\n2,B,2.00\n3,C,3.00\n`, CSV)
    await must('POST', `${TABLES}/2030/publish`)
    await must('POST', `${TABLES}/2030/errata`, { name: 'Put right' })
    const path = `${TABLES}/2030/errata/1`
    const answer = await must('POST', `${path}/import?dry_run=true`, `${header}1,A,1.0\n2,Be,2.50\n4,D,4.00\n`, CSV)
    expect(answer).toMatchObject({ version: '2030', errata: 1, committed: false, row_count: 3 })
    expect(answer.changes).toEqual({
      added: 1,
      removed: 1,
      changed: 1,
      items: [
        {
          procedure_code: '2',
          procedure_name: 'Be',
          change: 'changed',
          price_before: '2',
          price: '2.5',
          fields: ['procedure_name', 'price'],
        },
        { procedure_code: '3', procedure_name: 'C', change: 'removed', price_before: '3', price: null, fields: [] },
        { procedure_code: '4', procedure_name: 'D', change: 'added', price_before: null, price: '4', fields: [] },
      ],
    })
    expect(await must('GET', path)).toMatchObject({ row_count: 0, status: 'draft', name: 'Put right' })
    expect(await must('GET', `${TABLES}/2030`)).toMatchObject({ row_count: 3, errata: 0, status: 'published' })
    expect((await must('GET', `${path}/rows`)).total).toBe(0)
  })

  test('is exported as the table that it is, and that is frozen', async () => {
    const { digest } = await must('GET', `${TABLES}/2024/errata/1`)
    const file = await api.service.app.request(`${TABLES}/2024/errata/1/export`, {
      headers: { 'x-api-key': clinic.key },
    })
    expect(await file.text()).toBe(
      `procedure_code,procedure_name,price\n"${CODE}","Procedure ${CODE}",5.5000\n`.replace(
        `Procedure ${CODE}`,
        'Consulta',
      ),
    )
    expect(file.headers.get('repr-digest')).toBe(`sha-256=:${Buffer.from(digest, 'hex').toString('base64')}:`)
    const again = await clinic.rest('POST', `${TABLES}/2024/errata/1/import`, rows('1.00'), CSV)
    expect(again).toMatchObject({ status: 422, body: { code: 'price_table_published' } })
  })

  test('begins where nothing of the version is a draft', async () => {
    await must('POST', TABLES, { version: 'draft' })
    const ask = (version: string) => clinic.rest('POST', `${TABLES}/${version}/errata`, {})
    expect(await ask('draft')).toMatchObject({ status: 409, body: { code: 'price_table_has_draft' } })
    expect(await ask('2030')).toMatchObject({ status: 409, body: { detail: expect.stringContaining('Errata 1') } })
    expect(await ask('none')).toMatchObject({ status: 404, body: { code: 'price_table_not_found' } })
    expect(await clinic.rest('GET', `${TABLES}/2024/errata/2`)).toMatchObject({
      status: 404,
      body: { detail: 'Price table "2024" has no errata 2.' },
    })
    expect(await clinic.rest('POST', `${TABLES}/2030/errata/1/publish`)).toMatchObject({
      body: { code: 'price_table_empty' },
    })
  })
})
