import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callCli } from '@vigencia/testing/processes/run-cli.ts'
import { makeListeningApi, type ListeningApi } from '@vigencia/testing/stack/listening-api.ts'
import type { TestTenant } from '@vigencia/testing/stack/test-api.ts'

let api: ListeningApi
let clinic: TestTenant
let folder: string
beforeAll(async () => {
  api = await makeListeningApi()
  clinic = await api.newTenant()
  folder = await mkdtemp(join(tmpdir(), 'vigencia-cards-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await api.close()
})

const cli = (words: readonly string[], input = '') =>
  callCli(words, { VIGENCIA_URL: api.url, VIGENCIA_KEY: clinic.key }, input)

async function answerOf(...words: string[]) {
  const { code, json, error } = await cli([...words, '--json'])
  expect(code, error).toBe(0)
  return json
}

test('a year of an agreement: made, priced, put in force, looked at and adjusted by what was seen', async () => {
  const convenio = await answerOf('convenios', 'create', '--name', 'Unimed', '--payment-type', 'convenio')
  const days = ['--start-date', '2026-01-01', '--end-date', '2026-12-31']
  const period = await answerOf('contracts', 'create', convenio.id, ...days)
  const path = [convenio.id, period.id] as const
  await answerOf('overrides', 'create', ...path, '--procedure-code', '10101012', '--price-cents', '10000')
  await answerOf('contracts', 'activate', ...path)
  const rise = ['contracts', 'reajuste', ...path, '--new-start-date', '2026-07-01', '--reajuste-percent', '5']
  const unsure = await cli([...rise, '--json'])
  expect(unsure.code).toBe(2)
  expect(unsure.error).toContain('Nobody is there to ask')
  const made = await cli([...rise, '--retroactive', '--yes', '--json'])
  expect(made.json).toMatchObject({ closed_period_id: period.id, new_period: { reajuste_percent: 5 } })
  expect(made.error).toContain('digest')
  const price = ['pricing', 'quote', convenio.id, '--procedure-code', '10101012', '--event-date', '2026-08-01']
  expect(await answerOf(...price)).toMatchObject({ price_cents: 10500 })
  expect((await cli(['contracts', 'list', convenio.id])).out).toMatch(/^ID +CONVENIO_ID +STATUS/)
})

test('what is not named stays, and is refused where somebody has changed it meanwhile', async () => {
  const made = await answerOf('convenios', 'create', '--name', 'Amil', '--payment-type', 'convenio', '--notes', 'old')
  const updated = await answerOf('convenios', 'update', made.id, '--name', 'Amil Saúde')
  expect(updated).toMatchObject({ name: 'Amil Saúde', notes: 'old' })
  expect(await answerOf('convenios', 'update', made.id, '--no-notes')).toMatchObject({ notes: null })
  const late = await cli(['convenios', 'update', made.id, '--name', 'x', '--if-match', '1', '--json'])
  expect([late.code, late.json.error.code]).toEqual([1, 'stale_revision'])
})

test('a list is followed over its pages, to a bound or to its end', async () => {
  const benefits = Array.from({ length: 205 }, (_, i) => ({ code: `C${i}`, description: `Benefit ${i}` }))
  const file = join(folder, 'benefits.csv')
  await writeFile(file, ['code,description', ...benefits.map((one) => `${one.code},${one.description}`), ''].join('\n'))
  await answerOf('benefits', 'import', file)
  const first = await cli(['benefits', 'list', '--json'])
  expect(first.json.items).toHaveLength(50)
  expect(first.error).toMatch(/^50 of \d+: --all/)
  expect((await answerOf('benefits', 'list', '--limit', '203')).items).toHaveLength(203)
  const all = await answerOf('benefits', 'list', '--all')
  expect(all.items).toHaveLength(all.total)
})

test('fields come from a file or standard input, and an export goes to a file or standard output', async () => {
  const file = join(folder, 'provider.json')
  await writeFile(file, JSON.stringify({ name: 'Dra. Ana', notes: 'x' }))
  expect(await answerOf('providers', 'create', '--from', file, '--name', 'Dra. Bia')).toMatchObject({
    name: 'Dra. Bia',
  })
  const piped = await cli(
    ['convenios', 'create', '--from', '-', '--json'],
    '{"name":"SUS","payment_type":"sus","requires_card_number":true}',
  )
  expect(piped.json).toMatchObject({ name: 'SUS', requires_card_number: true })
  const prices = ['particular-prices', 'create', '--procedure-code', '10101012', '--price-cents', '5000']
  const valid = ['--valid-from', '2026-01-01', '--procedure-name', 'Consulta']
  await cli([...prices, piped.json.id, ...valid])
  const out = await cli(['particular-prices', 'export', piped.json.id, '--format', 'csv'])
  expect([out.code, out.out]).toEqual([0, expect.stringContaining('procedure_code')])
  const exported = join(folder, 'out.csv')
  expect((await cli(['particular-prices', 'export', piped.json.id, exported])).code).toBe(0)
  expect(await readFile(exported, 'utf8')).toBe(out.out)
})
