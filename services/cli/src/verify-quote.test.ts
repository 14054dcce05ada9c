import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeListeningApi, type ListeningApi } from '@vigencia/testing/stack/listening-api.ts'
import { callCli, runCli } from '@vigencia/testing/processes/run-cli.ts'
import { CONVENIOS, scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import type { TestTenant } from '@vigencia/testing/stack/test-api.ts'
import type { Check } from './verify-quote/check-quote.ts'

const TYPE = '0190a000-0000-7000-8000-000000000001'

let api: ListeningApi
let clinic: TestTenant
let folder: string
let convenio: string
let period: string
let files: { snapshot: string; table: string; own: string; byTable: string }
beforeAll(async () => {
  api = await makeListeningApi({}, { own: true })
  clinic = await api.newTenant()
  folder = await mkdtemp(join(tmpdir(), 'vigencia-verify-'))
  const make = scenario(clinic)
  await make.table('2024', { 40304361: '135.0923', 40109356: '10' })
  convenio = await make.convenio({ copay_enabled: true, default_copay_percent: 30, requires_card_number: true })
  const days = { start_date: '2026-01-01', end_date: '2026-12-31' }
  period = await make.draft(convenio, { ...days, cbhpm_table_version: '2024', cbhpm_percentage: 66.6667 })
  await make.override(convenio, period, '10101012', 13_509)
  const excluded = { procedure_code: '40109356', is_covered: false }
  expect((await clinic.rest('POST', `${CONVENIOS}/${convenio}/contracts/${period}/overrides`, excluded)).status).toBe(
    201,
  )
  const rule = { appointment_type_id: TYPE, copay_percent: 12.5, copay_max_cents: 700, requires_authorization: true }
  expect((await clinic.rest('POST', `${CONVENIOS}/${convenio}/contracts/${period}/type-rules`, rule)).status).toBe(201)
  await make.activate(convenio, period)
  files = {
    snapshot: join(folder, 'snapshot.json'),
    table: join(folder, 'table.csv'),
    own: await quoteFile('own', '--procedure', '10101012', '--quantity', '3', '--appointment-type', TYPE),
    byTable: await quoteFile('by-table', '--procedure', '40304361'),
  }
  expect((await ask('snapshot', files.snapshot, '--convenio', convenio, '--period', period)).code).toBe(0)
  expect((await ask('tables', 'export', '2024', files.table)).code).toBe(0)
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await api.close()
})

const ask = (...words: string[]) => callCli(words, { VIGENCIA_URL: api.url, VIGENCIA_KEY: clinic.key })
/** Without any setting, so that nothing can be called. */
const verify = (quote: string, ...words: string[]) => callCli(['verify', 'quote', quote, ...words, '--json'])
const evidence = () => ['--snapshot', files.snapshot, '--table', files.table]

async function quoteFile(name: string, ...words: string[]): Promise<string> {
  const stated = await ask('quote', '--convenio', convenio, '--date', '2026-05-05', '--explain', '--json', ...words)
  expect(stated).toMatchObject({ code: 0 })
  const path = join(folder, `${name}.json`)
  await writeFile(path, stated.out)
  return path
}

/** A copy of a file in which one text is another. */
async function tampered(file: string, from: string | RegExp, to: string): Promise<string> {
  const text = await readFile(file, 'utf8')
  const changed = text.replace(from, to)
  expect(changed).not.toBe(text)
  const path = join(folder, `tampered-${Math.random().toString(36).slice(2)}`)
  await writeFile(path, changed)
  return path
}

const differing = (json: { checks: Check[] }) => json.checks.filter(({ ok }) => !ok).map(({ check }) => check)

describe('verify quote', () => {
  test('reckons a quote again by an own price and a type rule, from its snapshot alone', async () => {
    const { code, json } = await verify(files.own, '--snapshot', files.snapshot)
    expect([code, differing(json)]).toEqual([0, []])
    expect(json.checks.map(({ check }: Check) => check)).toEqual(
      expect.arrayContaining(['snapshot digest', 'revision', 'unit_price_cents', 'copay_cents', 'explanation 1']),
    )
    expect(json.checks).toContainEqual({ check: 'copay_cents', ok: true, said: 700, found: 700 })
  })

  test('reckons a quote by the table again with its export, as a process without any setting', async () => {
    const run = await runCli(['verify', 'quote', files.byTable, ...evidence()])
    expect(run).toMatchObject({ code: 0, error: '' })
    expect(run.out).toMatch(
      /^CHECK +RESULT +SAID +FOUND\nsnapshot digest +equal +[0-9a-f]{64}\nprice table digest +equal /,
    )
    expect(run.out).toMatch(/\nunit_price_cents +equal +9006\n/)
    expect(run.out).toMatch(/\nAll \d+ hold\.\n$/)
  })

  test('reckons one unit of a pack again, by the export that says how many it holds', async () => {
    const rows = ['procedure_code,procedure_name,price,units', '90000001,Ampola,187.31,50', '90000002,Gaze,5.00,'].join(
      '\n',
    )
    const of = '/v1/scheduling/price-tables/packs'
    expect((await clinic.rest('POST', `${of}/import`, rows, { 'content-type': 'text/csv' })).status).toBe(200)
    expect((await clinic.rest('POST', `${of}/publish`)).status).toBe(200)
    const make = scenario(clinic)
    const other = await make.convenio({ name: 'Packs' })
    const held = await make.period(other, { start_date: '2026-01-01', cbhpm_table_version: 'packs' })
    const [table, snapshot] = [join(folder, 'packs.csv'), join(folder, 'packs.json')]
    expect((await ask('tables', 'export', 'packs', table)).code).toBe(0)
    expect((await ask('snapshot', snapshot, '--convenio', other, '--period', held)).code).toBe(0)
    for (const [code, cents] of [
      ['90000001', 375],
      ['90000002', 500],
    ] as const) {
      const words = ['--convenio', other, '--date', '2026-05-05', '--procedure', code, '--explain', '--json']
      const { out } = await ask('quote', ...words)
      const quote = join(folder, `${code}.json`)
      await writeFile(quote, out)
      const { code: exit, json } = await verify(quote, '--snapshot', snapshot, '--table', table)
      expect([exit, differing(json)]).toEqual([0, []])
      expect(json.checks).toContainEqual({ check: 'unit_price_cents', ok: true, said: cents, found: cents })
    }
  })

  test('finds a price of a code that the snapshot excludes, though the table holds it', async () => {
    const quote = await tampered(files.byTable, '40304361', '40109356')
    const { code, json } = await verify(quote, ...evidence())
    expect(code).toBe(1)
    expect(json.checks.at(-1)).toMatchObject({ check: 'price', found: expect.stringMatching(/^not_contracted: /) })
  })

  test.each([
    ['a price of its own in the snapshot', 'own', 'snapshot', '"price_cents":13509', '"price_cents":13508', ['snapshot digest', 'unit_price_cents']],
    ['what does not bear on the price in the snapshot', 'own', 'snapshot', '"requires_card_number":true', '"requires_card_number":true,"x":1', ['snapshot digest']],
    ['the digest in the snapshot', 'own', 'snapshot', /"digest":"[0-9a-f]{4}/, '"digest":"....', ['snapshot digest']],
    ['a price in the table', 'byTable', 'table', '135.0923', '135.0924', ['price table digest', 'explanation 4']],
    ['a name in the table', 'byTable', 'table', 'Procedure 40109356', 'Procedure 40109357', ['price table digest']],
    ['the price in the quote', 'own', 'quote', '"price_cents": 40527', '"price_cents": 40528', ['price_cents']],
    ['the copay in the quote', 'own', 'quote', '"copay_cents": 700', '"copay_cents": 701', ['copay_cents']],
    ['a sentence in the quote', 'own', 'quote', 'covers this', 'covers that', ['explanation 2']],
    ['the revision in the quote', 'own', 'quote', /"revision": \d+/, '"revision": 99', ['revision']],
    ['the day in the quote', 'own', 'quote', '2026-05-05', '2027-01-01', ['event_date']],
  ] as const)('finds one changed byte, and names it: %s', async (_, which, where, from, to, names) => {
    const input = { quote: files[which], snapshot: files.snapshot, table: files.table }
    const all = { ...input, [where]: await tampered(input[where], from, to) }
    const { code, json } = await verify(all.quote, '--snapshot', all.snapshot, '--table', all.table)
    expect(code).toBe(1)
    expect(json.holds).toBe(false)
    expect(differing(json)).toEqual(expect.arrayContaining([...names]))
  }) // prettier-ignore

  test('says both values of what differs', async () => {
    const quote = await tampered(files.own, '"patient_cents": 700', '"patient_cents": 7')
    const people = await callCli(['verify', 'quote', quote, ...evidence()])
    expect(people.out).toMatch(/\npatient_cents +DIFFERS +7 +700\n/)
    expect(people.out).toMatch(/\n1 of \d+ differ: patient_cents\.\n$/)
  })

  test('of a code that the quote did not ask for finds that there is no such price', async () => {
    const quote = await tampered(files.own, '"procedure_code": "10101012"', '"procedure_code": "1"')
    const { code, json } = await verify(quote, ...evidence())
    expect(code).toBe(1)
    expect(json.checks.at(-1)).toMatchObject({
      check: 'price',
      said: 13_509,
      found: expect.stringContaining('no_price'),
    })
  })

  test('holds self-pay prices to the day of the snapshot, unless it shows the whole period', async () => {
    const make = scenario(clinic)
    const shop = await make.convenio({ name: 'Self-pay', payment_type: 'particular' })
    const price = { procedure_code: 'A', procedure_name: 'A', price_cents: 4200 }
    expect((await clinic.rest('POST', `${CONVENIOS}/${shop}/particular-prices`, price)).status).toBe(201)
    const open = await make.period(shop, { start_date: '2026-01-01' })
    const quote = join(folder, 'self-pay.json')
    await writeFile(quote, JSON.stringify((await make.quote(shop, 'A', '2026-05-05')).body))
    const stored = async (name: string, ...words: string[]) => {
      const path = join(folder, name)
      expect((await ask('snapshot', path, '--convenio', shop, '--period', open, ...words)).code).toBe(0)
      return verify(quote, '--snapshot', path)
    }
    expect(await stored('same-day.json', '--date', '2026-05-05')).toMatchObject({ code: 0 })
    expect(await stored('period.json', '--date', '2026-02-02', '--scope', 'period')).toMatchObject({ code: 0 })
    const other = await stored('other-day.json', '--date', '2026-02-02')
    expect([other.code, differing(other.json)]).toEqual([1, ['event_date']])
  })

  test('of a draft proves nothing', async () => {
    const make = scenario(clinic)
    const draft = await make.draft(convenio, { start_date: '2027-01-01' })
    const path = join(folder, 'draft.json')
    expect((await ask('snapshot', path, '--convenio', convenio, '--period', draft)).code).toBe(0)
    const { code, json } = await verify(files.own, '--snapshot', path)
    expect(code).toBe(1)
    expect(differing(json)).toContain('snapshot digest')
    expect(json.checks[0].said).toContain('draft')
  })

  test('is misused without the files that it needs: exit 2, with the usage', async () => {
    expect(await verify(files.own)).toMatchObject({ code: 2, error: expect.stringContaining('--snapshot is missing') })
    const noTable = await verify(files.byTable, '--snapshot', files.snapshot)
    expect(noTable).toMatchObject({ code: 2, error: expect.stringMatching(/^--table is missing: .*"2024"/) })
  })

  test('says in a sentence what a file is not: exit 1', async () => {
    const broken = await tampered(files.snapshot, '{', '')
    expect(await verify(files.own, '--snapshot', broken)).toMatchObject({
      code: 1,
      json: { error: { detail: expect.stringContaining('is not JSON') } },
    })
    expect((await verify(files.own, '--snapshot', files.own)).json.error.detail).toContain('is not a snapshot: ')
    expect((await verify(files.snapshot, '--snapshot', files.snapshot)).json.error.detail).toContain('is not a quote: ')
    expect((await verify(join(folder, 'none'), ...evidence())).json.error.detail).toContain('cannot be read (ENOENT)')
    const notCsv = await tampered(files.table, '135.0923', 'much')
    expect((await verify(files.byTable, '--snapshot', files.snapshot, '--table', notCsv)).json.error.detail).toContain(
      'is not the export of a price table',
    )
  })
})

test('a snapshot that is refused leaves no file', async () => {
  const refused = await ask('snapshot', join(folder, 'no.json'), '--convenio', convenio, '--period', period, '--date', '2020-01-01', '--json')
  expect(refused).toMatchObject({ code: 1, json: { error: { code: 'outside_validity' } } })
  expect((await readdir(folder)).filter((name) => name.startsWith('no.json'))).toEqual([])
}) // prettier-ignore

describe('verify quote by several tables', () => {
  const PRICED = ['40000001', '90000001']
  const proof = { snapshot: '', tables: [] as string[], quotes: [] as string[] }

  beforeAll(async () => {
    const make = scenario(clinic)
    const tables = '/v1/scheduling/price-tables'
    const rows = 'procedure_code,procedure_name,porte,porte_fraction,uco_quantity,film_m2\n40000001,Exam,1C,,7.5,0.25\n'
    for (const [version, value] of [
      ['parts', 52.13],
      ['values', 60],
    ] as const) {
      const values = { portes: { '1C': value }, uco_value: 19.36, film_value: 21.7 }
      await clinic.rest('POST', tables, { version, ...values })
      await clinic.rest('POST', `${tables}/${version}/import`, rows, { 'content-type': 'text/csv' })
      expect((await clinic.rest('POST', `${tables}/${version}/publish`)).status).toBe(200)
    }
    await make.table('drugs', { 90000001: '10' })
    const payer = await make.convenio({ name: 'Several tables' })
    const id = await make.period(payer, {
      start_date: '2026-01-01',
      end_date: '2026-12-31',
      price_sources: [
        { version: 'parts', uco_value: 18, porte_values_from: 'values', table_factors: { porte: 80 } },
        { version: 'drugs', percentage: 138, code_table: '20' },
      ],
    })
    proof.snapshot = join(folder, 'several-snapshot.json')
    expect((await ask('snapshot', proof.snapshot, '--convenio', payer, '--period', id)).code).toBe(0)
    for (const version of ['parts', 'drugs']) {
      const file = join(folder, `several-${version}.csv`)
      expect((await ask('tables', 'export', version, file)).code).toBe(0)
      proof.tables.push('--table', file)
    }
    for (const code of PRICED) {
      const words = ['--convenio', payer, '--date', '2026-05-05', '--procedure', code, '--explain', '--json']
      const file = join(folder, `several-${code}.json`)
      await writeFile(file, (await ask('quote', ...words)).out)
      proof.quotes.push(file)
    }
  })

  test.each([0, 1])('reckons each again, by parts and by the table behind: %i', async (nth) => {
    const quote = proof.quotes[nth] as string
    const { code, json } = await verify(quote, '--snapshot', proof.snapshot, ...proof.tables)
    expect([code, differing(json)]).toEqual([0, []])
    const cents = json.checks.find(({ check }: Check) => check === 'unit_price_cents')
    expect(cents.found).toBe([18_843, 1380][nth]) // 60 x 80 % + 7.5 x 18 + 0.25 x 21.70
  })

  test('names a value in the snapshot that was changed', async () => {
    const changed = await tampered(proof.snapshot, '"uco_value":18', '"uco_value":19')
    const { code, json } = await verify(proof.quotes[0] as string, '--snapshot', changed, ...proof.tables)
    expect(code).toBe(1)
    expect(differing(json)).toEqual(expect.arrayContaining(['snapshot digest', 'unit_price_cents']))
  })

  test('asks for the export that the price hangs on', async () => {
    const { code } = await verify(proof.quotes[1] as string, '--snapshot', proof.snapshot, ...proof.tables.slice(0, 2))
    expect(code).toBe(2)
  })
})
