import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hostileFiles } from '@vigencia/spreadsheets/testing/hostile-files.ts'
import { testWorkbook, workbookThatClaims } from '@vigencia/spreadsheets/testing/test-workbook.ts'
import { sampleAccounts } from '@vigencia/testing/fixtures/accounts/sample-accounts.ts'
import { samplePayer } from '@vigencia/testing/fixtures/accounts/sample-payer.ts'
import { sendFile } from '@vigencia/testing/fixtures/accounts/send-file.ts'
import { CanaryWatch } from '@vigencia/testing/oracles/canary-watch.ts'
import { asSuperuser } from '@vigencia/testing/postgres/as-superuser.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { hostileMessages } from '@vigencia/tiss/testing/hostile-messages.ts'
import { sampleAnswer } from '@vigencia/tiss/testing/sample-answer.ts'
import { sampleBatch } from '@vigencia/tiss/testing/sample-batch.ts'
import { SAMPLE_PERSON } from '@vigencia/tiss/testing/sample-person.ts'

const BATCHES = '/v1/billing/batches'
const STATEMENTS = '/v1/billing/statements'
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const SAMPLE = sampleAccounts('3.05.00')
const watch = new CanaryWatch()

let api: TestApi
let clinic: TestTenant
let rows: string
let before: string
beforeAll(async () => {
  ;({ api } = await startTestStack({ api: {} }))
  api.setNow('2026-09-10T13:15:00Z')
  clinic = await api.newTenant()
  const convenio = await samplePayer(clinic, '3.05.00')
  rows = `${STATEMENTS}?convenio_id=${convenio}&column_map=planilha`
  for (const batch of SAMPLE.batches) await send(BATCHES, batch)
  const { body } = await send(STATEMENTS, SAMPLE.statement)
  const { appeals } = (await clinic.rest('POST', `${STATEMENTS}/${body.id}/appeals`, {})).body
  watch.hear('evidence', JSON.stringify(appeals))
  before = await stored()
})
afterAll(() => api.close())

async function send(path: string, bytes: Uint8Array, type?: string) {
  const answer = await sendFile(api, clinic, path, bytes, type)
  watch.hear('answer', JSON.stringify(answer.body))
  return answer
}

/** How much the tenant has in each table of accounts and in its log. */
async function stored(): Promise<string> {
  const tables = await asSuperuser<{ name: string }>(
    api,
    `select c.oid::regclass::text as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'billing'::regnamespace
        and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id') order by 1`,
  )
  const counts = [...tables.map(({ name }) => name), 'platform.change_log', 'platform.chains'].map(
    (name) => `select '${name}' as name, count(*)::int as count from ${name} where tenant_id = $1`,
  )
  return JSON.stringify(await asSuperuser(api, counts.join(' union all '), [clinic.id]))
}

const line = { code: '40999901', day: '2026-06-30', total: '108.00', degree: '12' }
const ANSWERED = { guide: 'G0001', item: '2', glosa: '1705', claimed: '16.00', accepted: '16.00' }
const FILES: readonly [what: string, path: string, right: Buffer][] = [
  ['a batch', BATCHES, sampleBatch({ lot: 'L9', guides: [{ number: 'G9', lines: [line] }] })],
  ['a statement', STATEMENTS, SAMPLE.more({ number: 'D0009' })],
  ['an answer to an appeal', STATEMENTS, sampleAnswer({ number: '1', items: [ANSWERED] })],
]

describe.each(FILES)('%s', (_what, path, right) => {
  test('that is hostile is refused with its place', async () => {
    for (const { what, bytes, reason } of hostileMessages(right)) {
      const { status, body } = await send(path, bytes)
      expect([status, body.code, body.detail], what).toEqual([
        422,
        'message_unreadable',
        expect.stringMatching(/^Line \d+, column \d+: /),
      ])
      expect(body.detail, what).toMatch(reason)
    }
  })

  test('that breaks off is refused', async () => {
    for (let end = 1024; end < right.length; end += 1024)
      expect((await send(path, right.subarray(0, end))).status, `at ${end}`).toBe(422)
  })
})

const HEADER = [
  'Lote',
  'Guia',
  'Seq',
  'Procedimento',
  'Data',
  'Apresentado',
  'Pago',
  'Motivo',
  'Glosa',
  'Grau',
  'Paciente',
]
const { name, card } = SAMPLE_PERSON
const RIGHT = ['L0001', 'G0001', '1', '40999901', '30/06/2026', '108,00', '100,00', '1714', '8,00', '', name]
const having = (column: string, value: string) => RIGHT.map((cell, at) => (HEADER[at] === column ? value : cell))
const csv = (...lines: readonly (readonly string[])[]) => Buffer.from(lines.map((cells) => cells.join(';')).join('\n'))
const many = (count: number, cell: string) => Array.from({ length: count }, () => cell)
const LONG = new Set(['empty texts', 'cells without a value', 'rows of one cell, the last there may be'])

test.each<[what: string, bytes: Buffer, type: string]>([
  ['a name for an amount', csv(HEADER, having('Pago', name)), 'text/csv'],
  ['a name for a day', csv(HEADER, having('Data', name)), 'text/csv'],
  ['a card for an amount', csv(HEADER, having('Glosa', card)), 'text/csv'],
  ['a formula for an amount', csv(HEADER, having('Pago', `=HYPERLINK("${name}")`)), 'text/csv'],
  ['a negative amount', csv(HEADER, having('Pago', '-100,00')), 'text/csv'],
  ['an amount beyond all', csv(HEADER, having('Pago', '9'.repeat(40))), 'text/csv'],
  ['a NUL', csv(HEADER, having('Guia', `${name}\0`)), 'text/csv'],
  ['a number of a hundred thousand letters', csv(HEADER, having('Guia', name.repeat(6_000))), 'text/csv'],
  ['a quote that nobody closes', csv(HEADER, having('Guia', `"${name.repeat(70_000)}`)), 'text/csv'],
  ['a hundred thousand columns', csv([...HEADER, ...many(100_000, name)], RIGHT), 'text/csv'],
  ['a row of a hundred thousand cells', csv(HEADER, [...RIGHT, ...many(100_000, name)]), 'text/csv'],
  ['no header', csv(RIGHT, RIGHT), 'text/csv'],
  ['UTF-16 that is half', Buffer.from(`\uFEFF${name}`, 'utf16le').subarray(0, 9), 'text/csv'],
  [
    'a formula without its value',
    testWorkbook([HEADER, [...RIGHT.slice(0, 5), { f: `"${name}"`, v: '' }, ...RIGHT.slice(6)]]),
    SHEET,
  ],
  ['an error', testWorkbook([HEADER, [...RIGHT.slice(0, 5), { t: 'e', v: name }, ...RIGHT.slice(6)]]), SHEET],
  ['a workbook that claims a TiB', workbookThatClaims([HEADER, RIGHT], 2 ** 32 - 2), SHEET],
  ...hostileFiles(0.2)
    .filter((one) => !LONG.has(one.name))
    .map((one): [string, Buffer, string] => [`a workbook of ${one.name}`, one.bytes(), SHEET]),
])('a statement in rows with %s is refused', async (_what, bytes, type) => {
  const { status, body } = await send(rows, bytes, type)
  expect([413, 415, 422], JSON.stringify(body)).toContain(status)
  expect(body.detail).toMatch(/\w/)
})

test('a statement for the batch of another clinic is told to fit none, as one for no batch is', async () => {
  const other = await api.newTenant()
  await samplePayer(other, '3.05.00')
  const answers = []
  for (const file of [SAMPLE.statement, SAMPLE.more({ number: 'D0002' })])
    answers.push(await sendFile(api, other, STATEMENTS, file))
  for (const { status, body } of answers) {
    expect([status, body.code]).toEqual([422, 'statement_unmatched'])
    expect(body.detail).toBe('None of its 8 items fits a kept line of this payer: send the batches first.')
  }
  const appealed = await sendFile(api, other, STATEMENTS, sampleAnswer({ number: '1', items: [] }))
  expect(appealed.body.code).toBe('appeal_not_found')
  const [statements] = await asSuperuser<{ count: number }>(
    api,
    'select count(*)::int as count from billing.statements where tenant_id = $1',
    [other.id],
  )
  expect(statements?.count).toBe(0)
})

test('nothing of what was refused is kept, and no text of a person stands in an answer or in any table', async () => {
  expect(await stored()).toBe(before)
  await watch.search(api.database)
})
