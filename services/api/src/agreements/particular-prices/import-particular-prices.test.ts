import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CSV, XLSX } from '@vigencia/contracts/values/uploaded-file.ts'
import { scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { selfPay, type SelfPay } from '@vigencia/testing/fixtures/agreements/self-pay.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { restCall, type TestApi, type TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { workOf } from '@vigencia/testing/stack/work-of.ts'
import { DAY_STYLE, testWorkbook } from '@vigencia/spreadsheets/testing/test-workbook.ts'

const HEADER = 'procedure_code;procedure_name;price;valid_from;notes'
const DAYS = ['2020-01-01', '2026-06-14', '2026-06-15', '2026-07-01'] as const

let api: TestApi
let clinic: TestTenant
let pay: SelfPay
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  api.setNow('2026-06-15T15:00:00Z')
  clinic = await api.newTenant()
})
afterAll(() => api.close())

const send = (rows: readonly string[], query = '') =>
  clinic.rest('POST', `${pay.path}/import${query}`, rows.join('\n'), { 'content-type': CSV })
const listed = async () => {
  const { body } = await clinic.rest('GET', `${pay.path}?limit=200`)
  return body.items.map((one: Record<string, unknown>) => [
    one['procedure_code'],
    one['procedure_name'],
    one['price_cents'],
    one['notes'],
    one['valid_from'],
  ])
}
const fresh = async () => void (pay = await selfPay(clinic))

describe('an import of particular prices', () => {
  test('adds every code that is new, for all days unless it says from when', async () => {
    await fresh()
    expect(await send([HEADER, 'A;Consulta;1.234,56;;por carta', 'B;Visita;12.5;2026-07-01;'])).toMatchObject({
      status: 200,
      body: {
        dry_run: false,
        committed: true,
        row_count: 2,
        rejected_count: 0,
        errors: [],
        created_count: 2,
        updated_count: 0,
        skipped_count: 0,
        retroactive: true,
      },
    })
    expect(await listed()).toEqual([
      ['A', 'Consulta', 123_456, 'por carta', null],
      ['B', 'Visita', 1250, null, '2026-07-01'],
    ])
    expect(await pay.prices(DAYS)).toEqual([123_456, 123_456, 123_456, 123_456])
  })

  test('takes a spreadsheet, and the days of its cells', async () => {
    await fresh()
    const body = testWorkbook([
      ['procedure_code', 'procedure_name', 'price', 'valid_from'],
      [10101012, 'Consulta', 350.5, { s: DAY_STYLE, v: '46023' }],
      ['B', 'Visita', '99,90', '2026-03-02'],
    ])
    const request = { method: 'POST', headers: { 'x-api-key': clinic.key, 'content-type': XLSX }, body }
    expect((await api.service.app.request(`${pay.path}/import`, request)).status).toBe(200)
    expect(await listed()).toEqual([
      ['10101012', 'Consulta', 35_050, null, '2026-01-01'],
      ['B', 'Visita', 9990, null, '2026-03-02'],
    ])
  })

  test('that starts no price before today is not retroactive', async () => {
    await fresh()
    const { body } = await send([HEADER, 'A;Consulta;1;2026-06-15;', 'B;Visita;2;2026-07-01;'])
    expect(body.retroactive).toBe(false)
    expect((await pay.lastEntry()).retroactive).toBe(false)
    expect((await send([HEADER, 'C;Visita;2;2026-06-14;'])).body.retroactive).toBe(true)
    expect((await pay.lastEntry()).retroactive).toBe(true)
  })

  test('leaves one entry in the change log, with its counts and the digests of the versions it opened and closed', async () => {
    await fresh()
    await pay.add(100)
    await send([HEADER, 'B;Visita;2,00;2026-07-01;x', 'A;Consulta;3,00;;'], '?existing=update')
    const entry = (await workOf(api, clinic).entries(pay.convenio)).at(-1) as {
      new_values: { rows: { digest: string }[] }
    }
    expect(entry).toMatchObject({
      change_type: 'import',
      affected_table: 'particular_prices',
      affected_record_count: 2,
      new_values: {
        row_count: 2,
        created_count: 1,
        updated_count: 1,
        skipped_count: 0,
        rows: [{ count: 3 }, { count: 1 }],
      },
    })
    const { revision } = await pay.lastEntry()
    const lines = await workOf(api, clinic).read((work) =>
      work.sql<{ line: string }>(
        `select jsonb_build_array(procedure_code, days, procedure_name, price_cents, notes, metadata)::text as line
           from contracts.particular_price_versions
          where tenant_id = $1 and convenio_id = $2 and known_from = $3 order by procedure_code, days`,
        [clinic.id, pay.convenio, revision],
      ),
    )
    const text = lines.map(({ line }) => `${line}\n`).join('')
    expect(entry.new_values.rows[0]?.digest).toBe(createHash('sha256').update(text).digest('hex'))
  })

  test('tells in a dry run what the commit would, and changes nothing', async () => {
    await fresh()
    await pay.add(100)
    for (const query of ['existing=update', 'existing=skip', 'existing=refuse']) {
      const rows = [HEADER, 'A;Consulta;2;;', `${query};Visita;3;;`]
      const before = await listed()
      const tried = await send(rows, `?dry_run=true&${query}`)
      expect(tried.status).toBe(200)
      expect(await listed()).toEqual(before)
      const { status, body } = await send(rows, `?${query}`)
      if (status === 200) expect(body).toEqual({ ...tried.body, dry_run: false, committed: true })
      else expect([status, body.errors.length]).toEqual([422, tried.body.errors.length])
    }
  })
})

describe('a code that has an active entry', () => {
  test('does not fit, unless something else is said', async () => {
    await fresh()
    await pay.add(100)
    const { status, body } = await send([HEADER, 'B;Visita;2;;', 'A;Consulta;3;;', 'B;Outra;3;;'])
    expect([status, body.code]).toEqual([422, 'import_rejected'])
    expect(body.errors).toEqual([
      { path: 'line 3, procedure_code', message: 'A has a particular price already' },
      { path: 'line 4, procedure_code', message: 'B is in line 2 already' },
    ])
    expect(await listed()).toHaveLength(1)
  })

  test('has a new version from today on where it is updated, and no earlier day changes', async () => {
    await fresh()
    const { id } = await pay.add(100)
    expect((await send([HEADER, 'A;Consulta;2;;novo'], '?existing=update')).body).toMatchObject({
      created_count: 0,
      updated_count: 1,
      retroactive: false,
    })
    expect(await pay.prices(DAYS)).toEqual([100, 100, 200, 200])
    expect(await pay.prices(DAYS, 2)).toEqual([100, 100, 100, 100])
    expect(await pay.show(id)).toMatchObject({ procedure_name: 'Consulta', notes: 'novo', valid_from: '2026-06-15' })
  })

  test('is left as it is where it is skipped, and counted', async () => {
    await fresh()
    await pay.add(100)
    expect((await send([HEADER, 'A;Consulta;2;;', 'B;Visita;3;;'], '?existing=skip')).body).toMatchObject({
      committed: true,
      row_count: 2,
      created_count: 1,
      updated_count: 0,
      skipped_count: 1,
    })
    expect(await pay.prices(DAYS)).toEqual([100, 100, 100, 100])
    const revision = (await pay.lastEntry()).revision
    expect((await send([HEADER, 'A;Consulta;2;;'], '?existing=skip')).body).toMatchObject({ skipped_count: 1 })
    expect((await pay.lastEntry()).revision).toBe(revision)
  })
})

describe('an import of particular prices is refused', () => {
  test.each([
    ['1.234', 'line 2, price', '"1.234" could be 1234 or 1.234: write 1234 or 1.2340'],
    ['1;01/02/2026', 'line 2, valid_from', '"01/02/2026" is not a day written YYYY-MM-DD'],
    ['1;1899-12-31', 'line 2, valid_from', 'must be from 1900-01-01 to 2200-12-31'],
    ['1;2201-01-01', 'line 2, valid_from', 'must be from 1900-01-01 to 2200-12-31'],
    ['1;2026-02-30', 'line 2, valid_from', '"2026-02-30" is not a day written YYYY-MM-DD'],
  ])('with the row "A;Consulta;%s"', async (row, path, message) => {
    await fresh()
    const { body } = await send([
      'procedure_code;procedure_name;price;valid_from',
      `A;Consulta;${row}${row.includes(';') ? '' : ';'}`,
    ])
    expect(body.errors).toEqual([{ path, message }])
    expect(await listed()).toEqual([])
  })

  test('for its header, by name', async () => {
    await fresh()
    const { body } = await send(['procedure_code;price;metadata', 'A;1;{}'])
    expect(body.errors).toMatchObject([
      { path: 'line 1, metadata', message: expect.stringContaining('is not a column of particular prices') },
      { path: 'line 1, procedure_name', message: 'is missing' },
    ])
  })

  test('for a convenio that is not self-pay, not active, or nowhere', async () => {
    const make = scenario(clinic)
    const rows = [HEADER, 'A;Consulta;1;;']
    const to = async (convenio: string) => {
      pay = { ...pay, path: `/v1/scheduling/convenios/${convenio}/particular-prices` }
      return (await send(rows)).body.code
    }
    expect(await to(await make.convenio())).toBe('not_particular')
    const convenio = await make.convenio({ payment_type: 'particular' })
    await clinic.rest('DELETE', `/v1/scheduling/convenios/${convenio}`)
    expect(await to(convenio)).toBe('convenio_inactive')
    expect(await to('00000000-0000-4000-8000-000000000000')).toBe('convenio_not_found')
  })

  test('to a key that may only read, and to another tenant', async () => {
    await fresh()
    const withKey = (key: string) =>
      restCall(api.service, 'POST', `${pay.path}/import`, `${HEADER}\nA;Consulta;1;;`, {
        'content-type': CSV,
        'x-api-key': key,
      })
    expect((await withKey(await clinic.newKey(['contracts:read']))).body.code).toBe('forbidden')
    expect((await withKey((await api.newTenant()).key)).body.code).toBe('convenio_not_found')
    expect(await listed()).toEqual([])
  })
})
