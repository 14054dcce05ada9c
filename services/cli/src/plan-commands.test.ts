import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeListeningApi, type ListeningApi } from '@vigencia/testing/stack/listening-api.ts'
import { CATALOGUES } from '@vigencia/api/insurance-plans/catalogues.ts'
import { testWorkbook } from '@vigencia/spreadsheets/testing/test-workbook.ts'
import { PLANS } from '@vigencia/testing/fixtures/insurance-plans/plan-clinic.ts'
import { callCli } from '@vigencia/testing/processes/run-cli.ts'
import type { TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { CATALOGUE_IMPORTS } from './catalogue-imports.ts'

let api: ListeningApi
let clinic: TestTenant
let folder: string
beforeAll(async () => {
  api = await makeListeningApi()
  clinic = await api.newTenant('America/Lima')
  folder = await mkdtemp(join(tmpdir(), 'vigencia-plans-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await api.close()
})

const plansImport = (...words: string[]) =>
  callCli(['plans', 'import', ...words], { VIGENCIA_URL: api.url, VIGENCIA_KEY: clinic.key })
const file = async (name: string, content: string | Buffer | Uint8Array) => {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

test('every catalogue of the api has its import, under its name', () => {
  expect([...CATALOGUE_IMPORTS]).toEqual(
    CATALOGUES.map(({ many, cards }) => [many.replaceAll('_', '-'), cards.importFile]),
  )
})

test('a file becomes entries; again it is refused, skipped or changed, as it is told', async () => {
  const benefits = await file('benefits.csv', 'code,description\nAMB,Ambulatoria\nHOS,Hospitalaria\n')
  const dry = await plansImport('benefits', benefits, '--dry-run', '--json')
  expect(dry).toMatchObject({ code: 0, json: { dry_run: true, committed: false, created_count: 2 } })
  expect(await plansImport('benefits', benefits, '--json')).toMatchObject({
    code: 0,
    json: { committed: true, created_count: 2 },
  })
  expect((await clinic.rest('GET', `${PLANS}/benefits`)).body.total).toBe(2)
  const again = await plansImport('benefits', benefits)
  expect(again).toMatchObject({ code: 1, out: '' })
  expect(again.error).toMatch(/\(import_rejected\)\n(.*\n)*.*is that of benefit 1 already/)
  expect((await plansImport('benefits', benefits, '--existing', 'skip', '--json')).json).toMatchObject({
    skipped_count: 2,
  })
  const people = await plansImport('benefits', benefits, '--existing', 'update')
  expect(people.out).toMatch(/\nupdated_count +2\n/)
})

test('a spreadsheet is told by its ending; what does not fit is named: exit 1', async () => {
  const sheet = await file('items.xlsx', testWorkbook([['code', 'units'], ['50.01.01', 4.5], ['50.01.02', 0]])) // prettier-ignore
  const dry = await plansImport('tariff-items', sheet, '--dry-run')
  expect(dry.code).toBe(1)
  expect(dry.out).toMatch(/\nLINE +COLUMN +REASON\n3 +units +must be more than 0/)
})

test('a catalogue that is none is misuse: exit 2, with those there are', async () => {
  const { code, error } = await plansImport('insurers', 'x.csv')
  expect(code).toBe(2)
  expect(error).toContain(
    '"insurers" is no catalogue of insurance plans: benefits, currencies, products, contact-types, contacts, payment-categories, segus-classifications, susalud-classifications, susalud-dental-classifications, price-types, cost-centres, ledger-accounts, tariff-items, tariff-participants, category-prices, plans, plan-lines.',
  )
})
