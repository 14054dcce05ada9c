import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CSV, XLSX } from '@vigencia/contracts/values/uploaded-file.ts'
import { CONVENIOS, scenario, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { restCall, type TestApi, type TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { workOf } from '@vigencia/testing/stack/work-of.ts'
import { testWorkbook } from '@vigencia/spreadsheets/testing/test-workbook.ts'

const HEADER = 'procedure_code;procedure_name;price;notes'

let api: TestApi
let clinic: TestTenant
let make: Scenario
let convenio: string
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  clinic = await api.newTenant()
  make = scenario(clinic)
})
afterAll(() => api.close())

/** A draft of a convenio of its own; answers its overrides' path. */
async function draft(): Promise<string> {
  convenio = await make.convenio()
  const period = await make.draft(convenio, { start_date: '2026-01-01' })
  return `${CONVENIOS}/${convenio}/contracts/${period}/overrides`
}
const send = (path: string, rows: readonly string[], query = '') =>
  clinic.rest('POST', `${path}/import${query}`, rows.join('\n'), { 'content-type': CSV })
const listed = async (path: string) => {
  const { body } = await clinic.rest('GET', `${path}?limit=200`)
  return body.items.map((one: Record<string, unknown>) => [
    one['procedure_code'],
    one['procedure_name'],
    one['price_cents'],
    one['notes'],
  ])
}

describe('an import of overrides', () => {
  test('adds every row to the draft, beside what it has', async () => {
    const path = await draft()
    await clinic.rest('POST', path, { procedure_code: '00', price_cents: 1 })
    expect(await send(path, [HEADER, '10101012;Consulta;1.234,56;por carta', '10101020;;12.5;'])).toMatchObject({
      status: 200,
      body: { dry_run: false, committed: true, row_count: 2, rejected_count: 0, errors: [] },
    })
    expect(await listed(path)).toEqual([
      ['00', null, 1, null],
      ['10101012', 'Consulta', 123_456, 'por carta'],
      ['10101020', null, 1250, null],
    ])
  })

  test('needs no more than code and price, and takes a spreadsheet', async () => {
    const path = await draft()
    const file = testWorkbook([
      ['price', 'procedure_code'],
      [350.9, 10101012],
    ])
    const request = { method: 'POST', headers: { 'x-api-key': clinic.key, 'content-type': XLSX }, body: file }
    expect((await api.service.app.request(`${path}/import`, request)).status).toBe(200)
    expect(await listed(path)).toEqual([['10101012', null, 35_090, null]])
  })

  test('prices as the period says once it is activated', async () => {
    const path = await draft()
    await send(path, [HEADER, 'A;;99,90;'])
    await make.activate(convenio, path.split('/').at(-2) as string)
    expect((await make.quote(convenio, 'A', '2026-06-01')).body).toMatchObject({
      price_cents: 9990,
      source: 'override',
    })
  })

  test('leaves one entry in the change log, with the count and the digest of its rows', async () => {
    const path = await draft()
    await send(path, [HEADER, 'b;Visita;2,00;x', 'A;;1,00;'])
    const lines = [
      ['A', null, 100, null, null],
      ['b', 'Visita', 200, 'x', null],
    ]
    const text = lines.map((line) => `${JSON.stringify(line).replaceAll(',', ', ')}\n`).join('')
    expect((await workOf(api, clinic).entries(convenio)).at(-1)).toMatchObject({
      change_type: 'import',
      affected_table: 'overrides',
      affected_record_count: 2,
      period_id: path.split('/').at(-2),
      new_values: { row_count: 2, digest: createHash('sha256').update(text).digest('hex') },
    })
  })

  test('reads the whole or nothing, and names every row that does not fit with its line and column', async () => {
    const path = await draft()
    await clinic.rest('POST', path, { procedure_code: 'T', price_cents: 1 })
    const rows = [HEADER, 'A;;10;', 'B;;1.234;', 'T;;5;', 'C;;1,005;', 'A;;11;', ';;x;', 'D;;-1;']
    const { status, body } = await send(path, rows)
    expect([status, body.code]).toEqual([422, 'import_rejected'])
    expect(body.detail).toContain('6 of 7 rows do not fit, so nothing was changed.')
    expect(body.errors).toEqual([
      { path: 'line 3, price', message: '"1.234" could be 1234 or 1.234: write 1234 or 1.2340' },
      {
        path: 'line 4, procedure_code',
        message: expect.stringMatching(/^T has an override in this period already: existing=update/),
      },
      { path: 'line 5, price', message: '"1,005" could be 1005 or 1.005: write 1005 or 1.0050' },
      { path: 'line 6, procedure_code', message: 'A is in line 2 already' },
      { path: 'line 7, procedure_code', message: 'is empty' },
      { path: 'line 7, price', message: '"x" is not a number such as 1234.56 or 1.234,56' },
      { path: 'line 8, price', message: 'may not be negative' },
    ])
    expect(await listed(path)).toEqual([['T', null, 1, null]])
    expect((await clinic.rest('GET', `${CONVENIOS}/${convenio}`)).body.revision).toBe(3)
  })

  test.each([
    ['0,015', 'has more than 2 decimal places'],
    ['1.0050', 'has more than 2 decimal places'],
    ['', 'is empty'],
  ])('refuses the amount "%s"', async (amount, why) => {
    const { body } = await send(await draft(), [HEADER, `A;;${amount};`])
    expect(body.errors).toEqual([{ path: 'line 2, price', message: expect.stringContaining(why) }])
  })

  test.each(['is_covered', 'Coberto', 'Cobertura', 'Contratado', 'Cubierto'])(
    'excludes the codes whose column %s says no',
    async (column) => {
      const path = await draft()
      const rows = ['A;1,00;', 'B;;NÃO', 'C;2,00;sim', 'D;;no', 'E;;false', 'F;3,00;SÍ']
      expect((await send(path, [`procedure_code;price;${column}`, ...rows])).body).toMatchObject({ created_count: 6 })
      expect((await listed(path)).map((row: unknown[]) => row[2])).toEqual([100, null, 200, null, null, 300])
    },
  )

  test('refuses a price beside no, none beside yes, and what is neither', async () => {
    const rows = ['A;1,00;não', 'B;;sim', 'C;2,00;talvez', 'D;0,00;no']
    const { body } = await send(await draft(), ['procedure_code;price;is_covered', ...rows])
    expect(body.errors).toEqual([
      { path: 'line 2, price', message: 'must be empty where is_covered is no' },
      { path: 'line 3, price', message: 'is empty' },
      { path: 'line 4, is_covered', message: expect.stringContaining('"talvez" is neither') },
      { path: 'line 5, price', message: 'must be empty where is_covered is no' },
    ])
  })

  test('takes the amounts that end at both borders', async () => {
    const path = await draft()
    expect((await send(path, [HEADER, 'A;;0;', 'B;;9.999.999.999,99;', 'C;;0,0100;'])).status).toBe(200)
    expect((await listed(path)).map((row: unknown[]) => row[2])).toEqual([0, 999_999_999_999, 1])
    const { body } = await send(await draft(), [HEADER, 'A;;10000000000;'])
    expect(body.errors[0].message).toContain('is too large')
  })

  test('tells in a dry run what the commit would, and changes nothing', async () => {
    const path = await draft()
    const good = [HEADER, 'A;;10;', 'B;;20;']
    const tried = (await send(path, good, '?dry_run=true')).body
    expect(await listed(path)).toEqual([])
    expect((await send(path, good)).body).toEqual({ ...tried, dry_run: false, committed: true })
    const again = await send(path, good, '?dry_run=true')
    expect(again).toMatchObject({ status: 200, body: { committed: false, row_count: 0, rejected_count: 2 } })
    const { body } = await send(path, good)
    expect(body.errors).toEqual(
      again.body.errors.map((fault: { line: number; column: string; reason: string }) => ({
        path: `line ${fault.line}, ${fault.column}`,
        message: fault.reason,
      })),
    )
  })

  test('leaves rows out whose code is there already, where it is asked to skip them', async () => {
    const path = await draft()
    await send(path, [HEADER, 'A;;10;', 'B;;20;'])
    expect((await send(path, [HEADER, 'B;;21;', 'C;;30;'], '?existing=skip')).body).toMatchObject({
      row_count: 2,
      created_count: 1,
      updated_count: 0,
      skipped_count: 1,
    })
    expect((await listed(path)).map((row: unknown[]) => row[2])).toEqual([1000, 2000, 3000])
  })

  test('sent again with one price mended replaces that override alone, in one entry that proves both', async () => {
    const path = await draft()
    await clinic.rest('POST', path, { procedure_code: 'S', price_cents: 1, metadata: { by: 'hand' } })
    const rows = Array.from({ length: 1200 }, (_, i) => `${10_000_000 + i};;10;`)
    await send(path, [HEADER, ...rows])
    const mended = [HEADER, ...rows.with(7, '10000007;;620,00;carta'), 'S;;2;', 'N;;3;']
    const dry = await send(path, mended, '?existing=update&dry_run=true')
    const real = await send(path, mended, '?existing=update')
    expect(real.body).toMatchObject({ row_count: 1202, created_count: 1, updated_count: 2, skipped_count: 1199 })
    expect(dry.body).toEqual({ ...real.body, dry_run: true, committed: false })
    const { body } = await clinic.rest('GET', `${path}?search=10000007`)
    expect(body.items).toMatchObject([{ price_cents: 62_000, notes: 'carta' }])
    const entry = (await workOf(api, clinic).entries(convenio)).at(-1)
    expect(entry).toMatchObject({
      change_type: 'import',
      affected_record_count: 3,
      new_values: { created_count: 1, updated_count: 2, made: [{ count: 3 }], replaced: [{ count: 2 }] },
    })
    const again = await send(path, mended, '?existing=update')
    expect(again.body).toMatchObject({ created_count: 0, updated_count: 0, skipped_count: 1202 })
    expect((await workOf(api, clinic).entries(convenio)).length).toBe(
      (await clinic.rest('GET', `${CONVENIOS}/${convenio}`)).body.revision,
    )
  })

  test('of many rows counts all that are taken, and lists the first thousand', async () => {
    const path = await draft()
    const rows = Array.from({ length: 6000 }, (_, i) => `${10_000_000 + ((i * 7919) % 6000)};;10;`)
    expect((await send(path, [HEADER, ...rows])).body).toMatchObject({ row_count: 6000 })
    const { body } = await send(path, [HEADER, ...rows], '?dry_run=true')
    expect(body).toMatchObject({ row_count: 0, rejected_count: 6000 })
    expect(body.errors.map((fault: { line: number }) => fault.line)).toEqual(
      Array.from({ length: 1000 }, (_, i) => i + 2),
    )
  })
})

describe('an import of overrides is refused', () => {
  test('for a period that is not a draft, or is nowhere', async () => {
    const path = await draft()
    await send(path, [HEADER, 'A;;10;'])
    await make.activate(convenio, path.split('/').at(-2) as string)
    expect((await send(path, [HEADER, 'B;;10;'])).body.code).toBe('period_not_draft')
    expect(await listed(path)).toHaveLength(1)
    const nowhere = '00000000-0000-4000-8000-000000000000'
    const other = `${CONVENIOS}/${convenio}/contracts/${nowhere}/overrides`
    expect((await send(other, [HEADER, 'B;;10;'])).body.code).toBe('period_not_found')
    const none = `${CONVENIOS}/${nowhere}/contracts/${nowhere}/overrides`
    expect((await send(none, [HEADER, 'B;;10;'])).body.code).toBe('convenio_not_found')
  })

  test('for a period that is activated while its file comes in', async () => {
    const path = await draft()
    const begun = Promise.withResolvers<void>()
    const finished = Promise.withResolvers<void>()
    async function* bytes() {
      yield Buffer.from(`${HEADER}\n${Array.from({ length: 6000 }, (_, i) => `${10_000 + i};;1;\n`).join('')}`)
      begun.resolve()
      await finished.promise
      yield Buffer.from('Z;;1;\n')
    }
    const headers = { 'x-api-key': clinic.key, 'content-type': CSV }
    const request: RequestInit = { method: 'POST', headers, body: ReadableStream.from(bytes()), duplex: 'half' }
    const answer = api.service.app.request(`${path}/import`, request)
    await begun.promise
    await make.activate(convenio, path.split('/').at(-2) as string) // and does not wait for the upload
    finished.resolve()
    expect(await (await answer).json()).toMatchObject({ code: 'period_not_draft' })
    expect(await listed(path)).toEqual([])
  })

  test('to a key that may only read, and to another tenant', async () => {
    const path = await draft()
    const file = `${HEADER}\nA;;10;`
    const withKey = async (key: string) =>
      restCall(api.service, 'POST', `${path}/import`, file, { 'content-type': CSV, 'x-api-key': key })
    expect((await withKey(await clinic.newKey(['contracts:read']))).body.code).toBe('forbidden')
    expect((await withKey((await api.newTenant()).key)).body.code).toBe('convenio_not_found')
    expect(await listed(path)).toEqual([])
  })
})
