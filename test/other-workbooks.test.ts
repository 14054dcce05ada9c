import { utils, write } from '@e965/xlsx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { routeOf } from '@vigencia/contracts/operation/route.ts'
import { CSV, XLSX } from '@vigencia/contracts/values/uploaded-file.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi } from '@vigencia/testing/stack/test-api.ts'
import { operations } from './support/operations.ts'
import { scenarios } from './support/scenarios/all-scenarios.ts'
import { newWorld, NOW } from './support/world.ts'

const ODS = 'application/vnd.oasis.opendocument.spreadsheet'
/** Workbooks as SheetJS writes them. */
function workbook(bookType: 'xls' | 'ods'): Uint8Array<ArrayBuffer> {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Código', 'Valor']]), 'Preços')
  return Uint8Array.from(write(book, { type: 'buffer', bookType }) as Buffer)
}
const BYTES = { '.xls': workbook('xls'), '.ods': workbook('ods') }
/** Whatever they are called. */
const SENT = [
  ['.xls', CSV],
  ['.xls', XLSX],
  ['.ods', CSV],
  ['.ods', XLSX],
  ['.ods', ODS],
] as const
const takers = operations.filter(({ card }) => card.streams?.includes(XLSX) === true)

let api: TestApi
beforeAll(async () => {
  api = (await startTestStack({ api: {}, snvs: {}, registry: 'scripted' })).api
  api.setNow(NOW)
})
afterAll(() => api.close())

test('many operations take a file', () => expect(takers.length).toBeGreaterThan(5))

test.each(takers)('$name says of a workbook that it does not read what to save it as', async ({ name, card }) => {
  const world = await newWorld(api)
  const input = (await scenarios[name]?.happy(world)) ?? {}
  const { path, pathNames } = routeOf(card)
  const query = new URLSearchParams(
    Object.entries(input)
      .filter(([field]) => field !== 'file' && !pathNames.includes(field))
      .map(([field, value]) => [field, String(value)]),
  )
  const at = path.replaceAll(/\{(\w+)\}/g, (_, field: string) => encodeURIComponent(String(input[field])))
  const headers = { 'x-api-key': world.tenant.key }
  for (const [ending, type] of SENT) {
    const file = { method: 'POST', headers: { ...headers, 'content-type': type }, body: BYTES[ending] }
    const answer = await world.entryPoint(`${at}?${query.toString()}`, file)
    const detail = expect.stringMatching(new RegExp(`\\${ending}.*save it as XLSX`)) as string
    expect([ending, type, answer.status, await answer.json()]).toMatchObject([
      ending,
      type,
      415,
      { code: 'unsupported_media_type', detail },
    ])
  }
})
