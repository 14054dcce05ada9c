import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeListeningApi, type ListeningApi } from '@vigencia/testing/stack/listening-api.ts'
import { callCli, runCli } from '@vigencia/testing/processes/run-cli.ts'
import { scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import type { TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { testWorkbook } from '@vigencia/spreadsheets/testing/test-workbook.ts'

let api: ListeningApi
let clinic: TestTenant
let folder: string
beforeAll(async () => {
  api = await makeListeningApi()
  clinic = await api.newTenant()
  folder = await mkdtemp(join(tmpdir(), 'vigencia-tables-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await api.close()
})

const cli = (...words: string[]) => callCli(words, { VIGENCIA_URL: api.url, VIGENCIA_KEY: clinic.key })

describe('quote', () => {
  let convenio: string
  const quote = (...words: string[]) =>
    cli('quote', '--convenio', convenio, '--procedure', '10101012', '--date', '2026-04-14', ...words)
  beforeAll(async () => {
    const steps = scenario(clinic)
    convenio = await steps.convenio({ copay_enabled: true, default_copay_percent: 30, requires_card_number: true })
    await steps.period(convenio, { start_date: '2026-01-01' }, { 10101012: 13509 })
  })

  test('answers what the api answers', async () => {
    const { code, json } = await quote('--quantity', '3', '--explain', '--json')
    const { body } = await scenario(clinic).quote(convenio, '10101012', '2026-04-14', '&quantity=3')
    expect([code, json]).toEqual([0, body])
    expect((await quote('--json')).json).not.toHaveProperty('explanation')
  })

  test('of every code of a day are kept as a file', async () => {
    const file = join(folder, 'prices.csv')
    const day = ['--convenio', convenio, '--date', '2026-04-14']
    expect((await cli('prices', 'export', file, ...day)).code).toBe(0)
    expect(await readFile(file, 'utf8')).toMatch(/\r\n10101012,,135\.09,override,[0-9a-f-]+,{10}\r\n$/)
    expect((await cli('prices', 'export', file, ...day, '--revision', '99')).code).toBe(1)
  })

  test('tells people the price in the currency, and each step when asked', async () => {
    const { code, out } = await quote('--quantity', '2', '--explain')
    expect(code).toBe(0)
    expect(out).toMatch(
      /^unit price +135\.09\nquantity +2\nprice +270\.18\ncopay +81\.05\npayer pays +189\.13\npatient pays +81\.05\nprice from +override\n/,
    )
    expect(out).toMatch(/\nneeds +the card\n/)
    expect(out).toMatch(/\nyes +override +\S/)
  })

  test('is known at a revision or an instant', async () => {
    expect((await quote('--revision', '4', '--json')).json).toMatchObject({ price_cents: 13509, revision: 4 })
    expect(await quote('--revision', '99', '--json')).toMatchObject({
      code: 1,
      json: { error: { code: 'revision_not_reached' } },
    })
    expect(await quote('--known-at', '2001-01-01T00:00:00Z', '--json')).toMatchObject({ code: 1 })
  })

  test('is refused in a sentence: exit 1', async () => {
    const refused = await cli('quote', '--convenio', convenio, '--procedure', '1', '--date', '2026-04-14', '--json')
    expect(refused).toMatchObject({ code: 1, json: { error: { code: 'no_price' } } })
    expect(refused.error).toMatch(/^.+ \(no_price\)\n$/)
    const wrong = await cli('quote', '--convenio', 'Unimed', '--procedure', '1', '--date', 'today')
    expect(wrong.code).toBe(1)
    expect(wrong.error).toMatch(/\(invalid_input\)\n {2}convenio_id: .+\n {2}event_date: must be a day/)
  })
})

describe('tables import', () => {
  const csv = async (name: string, rows: string[]) => {
    const path = join(folder, name)
    await writeFile(path, ['procedure_code,procedure_name,price', ...rows, ''].join('\n'))
    return path
  }

  test('sends a file of several pieces, with progress beside the answer', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `${10_000_000 + i},Procedure ${i},${i}.50`)
    const file = await csv('large.csv', rows)
    const dry = await cli('tables', 'import', 'large', file, '--dry-run', '--json')
    expect(dry).toMatchObject({
      code: 0,
      json: { version: 'large', dry_run: true, committed: false, row_count: 20_000 },
    })
    expect((await clinic.rest('GET', '/v1/scheduling/price-tables/large')).status).toBe(404)
    const settings = { VIGENCIA_URL: api.url, VIGENCIA_KEY: clinic.key }
    const real = await runCli(['tables', 'import', 'large', file, '--json'], settings)
    expect(real).toMatchObject({
      code: 0,
      json: { dry_run: false, committed: true, row_count: 20_000, rejected_count: 0 },
    })
    expect(real.error).toMatch(/^sent \d\.\d of 0\.\d MiB\n/)
    expect((await clinic.rest('GET', '/v1/scheduling/price-tables/large')).body).toMatchObject({
      row_count: 20_000,
      status: 'draft',
    })
  })

  test('sends a spreadsheet, told by its ending', async () => {
    const file = join(folder, 'prices.xlsx')
    await writeFile(
      file,
      testWorkbook([
        ['procedure_code', 'procedure_name', 'price'],
        [10101012, 'One', 12.5],
      ]),
    )
    expect(await cli('tables', 'import', 'sheet', file, '--json')).toMatchObject({ code: 0, json: { row_count: 1 } })
  })

  test('names what does not fit: exit 1, dry or not', async () => {
    const file = await csv('wrong.csv', ['1,One,1.00', '2,Two,1.234', '3,Three,x'])
    const real = await cli('tables', 'import', 'wrong', file)
    expect(real).toMatchObject({ code: 1, out: '' })
    expect(real.error).toMatch(/\(import_rejected\)\n(.*\n)*.*\b4\b/)
    const dry = await cli('tables', 'import', 'wrong', file, '--dry-run', '--json')
    expect(dry).toMatchObject({
      code: 1,
      json: { dry_run: true, row_count: 1, rejected_count: 2, errors: [{ line: 3 }, { line: 4 }] },
    })
    const people = await cli('tables', 'import', 'wrong', file, '--dry-run')
    expect(people.out).toMatch(/\nLINE +COLUMN +REASON\n3 +price +.+\n4 +price +.+\n$/)
    expect((await clinic.rest('GET', '/v1/scheduling/price-tables/wrong')).status).toBe(404)
  })

  test('of a file that is not there is one sentence', async () => {
    const path = join(folder, 'nothing.csv')
    expect(await cli('tables', 'import', 'x', path)).toMatchObject({
      code: 1,
      out: '',
      error: `${path} cannot be read (ENOENT).\n`,
    })
    expect((await cli('tables', 'import', 'x', folder)).error).toBe(`${folder} is no file.\n`)
  })

  test('without the right is refused', async () => {
    const reader = await clinic.newKey(['contracts:read'])
    const file = await csv('fine.csv', ['1,One,1.00'])
    expect(await callCli(['tables', 'import', 'x', file, '--json', '--url', api.url, '--key', reader])).toMatchObject({
      code: 1,
      json: { error: { code: 'forbidden' } },
    })
  })
})
