import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { priceBookCache, type BookName } from './price-book-cache.ts'
import { warmUp, type WarmUpParts } from './warm-up.ts'

let folder: string
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'price-books-'))))
afterEach(() => rm(folder, { recursive: true }))

const TENANT = '017c3bf0-a880-7000-8000-000000000000'
const idOf = (place: number) => `017c3bf0-a880-7000-8000-00000000000${place}`

/** A process: its cache of so many bytes, and what is loaded into it at its start. */
function processOf(mostBytes: number, parts: Partial<WarmUpParts> = {}) {
  const cache = priceBookCache(mostBytes)
  const loaded: string[] = []
  const lines: { msg: string }[] = []
  const ask = async (id: string) => {
    const source = { tenantId: TENANT, kind: 'overrides' as const, name: id, version: 0 }
    return cache.getOrLoad({ ...source, load: async () => ({ bytes: 10 }) })
  }
  const load = async ({ id }: BookName) => {
    loaded.push(id)
    await ask(id)
  }
  const logger = pino({}, { write: (line: string) => void lines.push(JSON.parse(line)) })
  return { cache, loaded, lines, ask, work: warmUp({ cache, load, readers: 2, folder, logger, ...parts }) }
}

async function stoppedWith(uses: readonly number[]): Promise<void> {
  const last = processOf(1_000)
  await last.work.start()
  for (const [place, times] of uses.entries()) for (let i = 0; i < times; i++) await last.ask(idOf(place))
  await last.work.stop(1_000)
}

describe('a process that is told to stop', () => {
  test('names its books, and the next one has them when it has started, those first that were used most', async () => {
    await stoppedWith([1, 3, 2])
    const next = processOf(1_000)
    await next.work.start()
    expect(next.loaded).toEqual([1, 2, 0].map(idOf))
    expect(next.cache.figures()).toMatchObject({ books: 3, loads: 3 })
    expect(next.lines).toMatchObject([{ msg: 'price books of the last process were loaded', named: 3, books: 3 }])
  })

  test('leaves one file of ids, which takes the place of the one before', async () => {
    await stoppedWith([1, 1])
    await stoppedWith([1])
    expect(await readdir(folder)).toEqual(['price-books.json'])
    const books = [{ tenantId: TENANT, kind: 'overrides', id: idOf(0) }, { tenantId: TENANT, kind: 'overrides', id: idOf(1) }] // prettier-ignore
    expect(JSON.parse(await readFile(join(folder, 'price-books.json'), 'utf8'))).toEqual({ books })
  })
})

describe('a process that starts', () => {
  test('waits no longer than it may, whatever hangs', async () => {
    await stoppedWith([3, 2, 1])
    const next = processOf(1_000, { load: () => new Promise(() => {}), withinMs: 10 })
    await next.work.start()
    expect(next.cache.figures().books).toBe(0)
  })

  test('loads no more than finds room', async () => {
    await stoppedWith(Array.from({ length: 9 }, () => 1))
    const next = processOf(40)
    await next.work.start()
    expect(next.loaded.length).toBeLessThan(8)
    expect(next.cache.figures().bytes).toBeLessThanOrEqual(40)
  })

  test.each([
    [
      'a database that is away',
      '{"books":[{"tenantId":"ID","kind":"table","id":"ID"}]}',
      { load: () => Promise.reject(new Error('away')) },
    ],
    ['a file of something else', '{"books":[{"tenantId":"../..","kind":"table","id":"ID"}]}', {}],
    ['half a file', '{"books":[{"tena', {}],
  ])('starts with %s, and says so in its log', async (_, text, parts) => {
    await writeFile(join(folder, 'price-books.json'), text.replaceAll('ID', TENANT))
    const next = processOf(1_000, parts)
    await next.work.start()
    expect(next.loaded).toEqual([])
    expect(next.lines).toMatchObject([{ msg: 'the price books of the last process were not loaded' }])
  })

  test('says nothing where none was before it, or no folder is set', async () => {
    for (const of of [folder, undefined]) {
      const first = processOf(1_000, { folder: of })
      await first.work.start()
      expect(first.lines).toEqual([])
    }
  })
})
