import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleAccounts } from '@vigencia/testing/fixtures/accounts/sample-accounts.ts'
import { samplePayer } from '@vigencia/testing/fixtures/accounts/sample-payer.ts'
import { makeListeningApi, type ListeningApi } from '@vigencia/testing/stack/listening-api.ts'
import { callCli } from '@vigencia/testing/processes/run-cli.ts'
import type { TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { zipArchive } from '@vigencia/spreadsheets/zip/zip-archive.ts'
import { readEvidenceFile } from './verify-evidence/read-evidence-file.ts'
import type { Check } from './verify-quote/check-quote.ts'

let api: ListeningApi
let clinic: TestTenant
let folder: string
let evidence: string
let table: string
let statement: string
beforeAll(async () => {
  api = await makeListeningApi({}, { own: true })
  api.setNow('2026-09-10T13:15:00Z')
  clinic = await api.newTenant()
  folder = await mkdtemp(join(tmpdir(), 'vigencia-verify-evidence-'))
  await samplePayer(clinic)
  const sample = sampleAccounts('4.03.00')
  for (const [at, batch] of sample.batches.entries())
    await ask('accounts', 'import', await fileOf(`batch-${at}.xml`, batch))
  const read = await ask('accounts', 'statement', await fileOf('statement.xml', sample.statement))
  statement = read.id
  const { appeals } = await ask('accounts', 'appeal', statement)
  evidence = join(folder, 'evidence.zip')
  await ask('accounts', 'evidence', appeals[1].id, evidence)
  table = join(folder, 'table.csv')
  await ask('tables', 'export', 'invented', table)
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await api.close()
})

async function ask(...words: string[]) {
  const answer = await callCli([...words, '--json'], { VIGENCIA_URL: api.url, VIGENCIA_KEY: clinic.key })
  expect(answer, `${words.join(' ')}: ${answer.out}`).toMatchObject({ code: 0 })
  expect(answer.error).not.toContain('sent 0.0')
  return answer.json
}

async function fileOf(name: string, content: Uint8Array | string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

/** Without any setting, so that nothing can be called. */
const verify = (path = evidence, ...more: string[]) => callCli(['verify', 'evidence', path, '--json', ...more])
const differing = (json: { checks: Check[] }) => json.checks.filter(({ ok }) => !ok).map(({ check }) => check)

test('the evidence of an appeal holds against itself, and says that its rows are held against no table', async () => {
  const { code, json } = await verify()
  expect([code, differing(json)]).toEqual([0, []])
  expect(json.tables_not_held).toHaveLength(1)
  expect(json.checks.map(({ check }: Check) => check)).toEqual(
    expect.arrayContaining([
      'file appeal.xml',
      'log account',
      'log convenio',
      'log appeal file_digest',
      'appeal.xml hash',
      'cut G0011/1 1716: contract_cents',
      'cut G0012/2 2607: justification names its digest',
    ]),
  )
})

test('with the whole export of the table its rows are held against it', async () => {
  const { code, json } = await verify(evidence, '--table', table)
  expect([code, json.tables_not_held, differing(json)]).toEqual([0, [], []])
  const other = await fileOf('other.csv', `${await readFile(table, 'utf8')}99999999,Another,8C,,,,,,\n`)
  expect(differing((await verify(evidence, '--table', other)).json)).toHaveLength(1)
})

test.each([
  ['the file of the appeal', /^appeal\.xml$/, ['file appeal.xml', 'appeal file_digest']],
  ['a snapshot', /^snapshots\//, ['file snapshots/']],
  ['an act', /^acts\//, ['file acts/']],
  ['an entry of the log', /^log\/account/, ['file log/account.ndjson', 'log account']],
  ['the rows of a table', /^tables\//, ['file tables/']],
  ['an entry of the contract', /^log\/convenio/, ['file log/convenio.ndjson', 'log convenio']],
  ['the page', /^recurso\.html$/, ['file recurso.html']],
  ['the README', /^README$/, ['file README']],
])('one byte of %s is named', async (_what, name, named) => {
  const { code, json } = await verify(await withByte(name))
  expect(code).toBe(1)
  for (const one of named)
    expect(
      differing(json).some((check) => check.startsWith(one)),
      one,
    ).toBe(true)
})

test.each([
  ['contract_cents', 1, ['log appeal cuts_digest', 'contract_cents']],
  ['released_cents', -1, ['log appeal cuts_digest']],
  ['glosa_cents', 1, ['log appeal cuts_digest']],
  ['reason', ' Sic.', ['log appeal cuts_digest']],
] as const)('who writes the %s of a cut anew is named, whatever else agrees', async (field, more, named) => {
  const { files, contents } = await readEvidenceFile(evidence)
  const [first, ...others] = contents.cuts
  const value = typeof more === 'string' ? `${first?.[field]}${more}` : Number(first?.[field]) + more
  const json = Buffer.from(JSON.stringify({ ...contents, cuts: [{ ...first, [field]: value }, ...others] }))
  const path = await fileOf(
    'rewritten.zip',
    await zipArchive({ ...Object.fromEntries(files), 'evidence.json': json }, ''),
  )
  const found = differing((await verify(path)).json)
  expect(found).toHaveLength(named.length)
  for (const one of named)
    expect(
      found.some((check) => check.endsWith(one)),
      one,
    ).toBe(true)
})

test('of the accounts it holds what lies between the statement and the appeal', async () => {
  const { files, contents } = await readEvidenceFile(evidence)
  const [account] = contents.streams
  const entries = files.get('log/account.ndjson')?.toString('utf8') ?? ''
  const [first = ''] = entries.split('\n')
  expect(JSON.parse(first)).toMatchObject({ revision: (account?.before?.revision ?? 0) + 1 })
  expect(account?.before?.revision).toBeGreaterThan(0)
  expect(entries).not.toContain('read_batch')
  const other = { ...account, before: { ...account?.before, hash: '0'.repeat(64) } }
  const json = Buffer.from(JSON.stringify({ ...contents, streams: [other, contents.streams[1]] }))
  const path = await fileOf(
    'other-past.zip',
    await zipArchive({ ...Object.fromEntries(files), 'evidence.json': json }, ''),
  )
  expect(differing((await verify(path)).json)).toEqual(['log account'])
})

test('the items of a statement are listed with a row for each cut, and who is right', async () => {
  const { out } = await callCli(['statements', 'items', statement], { VIGENCIA_URL: api.url, VIGENCIA_KEY: clinic.key })
  const [heads = '', ...rows] = out.split('\n').filter((line) => line !== '')
  expect(heads).toMatch(/^ITEM_NO +GUIDE +ITEM +DAY +CODE .*JUDGEMENT +CLAIM_CENTS/)
  expect(rows).toHaveLength(8)
  expect(rows.filter((row) => row.includes(' unjustified '))).toHaveLength(5)
  expect(rows[1]).toMatch(/1705 +16\.00 +unjustified +16\.00/)
})

test('a word of the evidence about its appeal that the log does not say is named', async () => {
  const { files, contents } = await readEvidenceFile(evidence)
  const changed = new Map(files)
  const appeal = {
    ...contents.appeal,
    number: 99,
    protocol: '9',
    lot: 'L',
    version: '3.05.00',
    written_on: '2026-01-01',
  }
  changed.set('evidence.json', Buffer.from(JSON.stringify({ ...contents, appeal })))
  const { json } = await verify(await fileOf('renamed.zip', await zipArchive(Object.fromEntries(changed), '')))
  expect(differing(json)).toEqual(
    ['number', 'protocol', 'lot', 'version', 'written_on'].map((field) => `log appeal ${field}`),
  )
})

test('what is no evidence is said to be none', async () => {
  for (const path of [await fileOf('no.zip', 'no'), join(folder, 'nowhere.zip')])
    expect(await verify(path)).toMatchObject({ code: 1, json: { error: { detail: expect.stringContaining(path) } } })
})

async function withByte(name: RegExp): Promise<string> {
  const { files } = await readEvidenceFile(evidence)
  const changed = [...files].map(([file, content]) => {
    if (!name.test(file)) return [file, content] as const
    const bytes = Buffer.from(content)
    const at = Math.floor(bytes.length / 2)
    bytes[at] = bytes[at] === 0x31 ? 0x32 : 0x31
    return [file, bytes] as const
  })
  return fileOf('changed.zip', await zipArchive(Object.fromEntries(changed), ''))
}
