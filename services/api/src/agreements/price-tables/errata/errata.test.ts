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

describe('an errata', () => {
  beforeAll(newClinic)

  test('alters no earlier revision, and the right days of the newest', async () => {
    await tables.published('e1', '2026-01-01', '10.00', 'E')
    await tables.published('e2', '2026-02-01', '20.00', 'E')
    await tables.published('e3', '2026-03-01', '30.00', 'E')
    const convenio = await make.convenio()
    const period = await make.period(convenio, { start_date: '2026-01-01', cbhpm_table_version: 'E' })
    const before = await revisionOf(convenio)
    const days = ['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01']
    const at = (more = '') => Promise.all(days.map((day) => on(convenio, day, more)))
    expect(await at()).toEqual([1000, 2000, 2000, 3000])
    const made = await tables.correctedBy('e2', '21.00')
    expect(made).toMatchObject({ version: 'e2', errata: 1, family: 'E', valid_from: '2026-02-01', status: 'published' })
    expect(await at()).toEqual([1000, 2100, 2100, 3000])
    expect(await at(`&revision=${before}`)).toEqual([1000, 2000, 2000, 3000])
    await tables.correctedBy('e2', '22.00')
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
      tables.must('GET', `${CONVENIOS}/${convenio}/contracts/${period}/snapshot?event_date=2026-02-05${more}`)
    expect(await snapshot('')).toMatchObject({
      price_table_digest: (await tables.must('GET', `${TABLES}/e2/errata/2`)).digest,
      price_table_edition: { version: 'e2', errata: 2, valid_from: '2026-02-01' },
    })
    expect(await snapshot(`&revision=${before}`)).toMatchObject({
      price_table_digest: (await tables.must('GET', `${TABLES}/e2`)).digest,
      price_table_edition: { version: 'e2', errata: 0 },
    })
    expect(await tables.must('GET', `${CONVENIOS}/${convenio}/changelog/verify`)).toMatchObject({ intact: true })
  })

  test('of a plain version prices all its days, and a period that comes later knows it at once', async () => {
    await make.table('2024', { [CODE]: '5.00' })
    const convenio = await make.convenio()
    await make.period(convenio, { start_date: '2026-01-01', cbhpm_table_version: '2024' })
    const before = await revisionOf(convenio)
    await tables.correctedBy('2024', '5.50')
    expect([await on(convenio, '2026-01-01'), await on(convenio, '2026-01-01', `&revision=${before}`)]).toEqual([
      550, 500,
    ])
    const later = await make.convenio()
    await make.period(later, { start_date: '2026-01-01', cbhpm_table_version: '2024' })
    expect(await on(later, '2026-01-01')).toBe(550)
  })

  test('says before anything is stored what it would change', async () => {
    const header = 'procedure_code,procedure_name,price\n'
    await tables.must('POST', `${TABLES}/2030/import`, `${header}1,A,1.00\n2,B,2.00\n3,C,3.00\n`, CSV)
    await tables.must('POST', `${TABLES}/2030/publish`)
    await tables.must('POST', `${TABLES}/2030/errata`, { name: 'Put right' })
    const path = `${TABLES}/2030/errata/1`
    const answer = await tables.must(
      'POST',
      `${path}/import?dry_run=true`,
      `${header}1,A,1.0\n2,Be,2.50\n4,D,4.00\n`,
      CSV,
    )
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
    expect(await tables.must('GET', path)).toMatchObject({ row_count: 0, status: 'draft', name: 'Put right' })
    expect(await tables.must('GET', `${TABLES}/2030`)).toMatchObject({ row_count: 3, errata: 0, status: 'published' })
    expect((await tables.must('GET', `${path}/rows`)).total).toBe(0)
  })

  test('is exported as the table that it is, and that is frozen', async () => {
    const { digest } = await tables.must('GET', `${TABLES}/2024/errata/1`)
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
    const again = await clinic.rest('POST', `${TABLES}/2024/errata/1/import`, rowsAt('1.00'), CSV)
    expect(again).toMatchObject({ status: 422, body: { code: 'price_table_published' } })
  })

  test('begins where nothing of the version is a draft', async () => {
    await tables.must('POST', TABLES, { version: 'draft' })
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
