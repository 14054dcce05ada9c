import { describe, expect, test } from 'vitest'
import { priceBookCache, type BookSource, type PriceBook } from './price-book-cache.ts'

interface Named extends PriceBook {
  readonly name: string
}
const book = (name: string, bytes: number): Named => ({ name, bytes })

const CLINIC = 'a clinic'
/** A book of this name, loaded soon. */
const source = (name: string, bytes: number, tenantId = CLINIC): BookSource<Named> => ({
  tenantId,
  kind: 'overrides',
  name,
  version: 0,
  load: async () => book(name, bytes),
})

describe('a cache of 100 bytes', () => {
  test('keeps what fits, and gives it at once', async () => {
    const cache = priceBookCache(100)
    const first = await cache.getOrLoad(source('a', 50))
    await cache.getOrLoad(source('b', 50))
    expect(cache.get(source('a', 1))).toBe(first)
    expect(await cache.getOrLoad(source('a', 1))).toBe(first)
    expect(cache.figures()).toEqual({ books: 2, bytes: 100, loads: 2, evictions: 0 })
  })

  test('keeps those of two tenants apart, whatever they are called', async () => {
    const cache = priceBookCache(100)
    const mine = await cache.getOrLoad(source('a', 30))
    const theirs = await cache.getOrLoad(source('a', 30, 'another clinic'))
    expect(mine).not.toBe(theirs)
    expect(cache.get(source('a', 1))).toBe(mine)
    expect(cache.get(source('a', 1, 'another clinic'))).toBe(theirs)
    expect(cache.names()).toEqual(
      [CLINIC, 'another clinic'].map((tenantId) => ({ tenantId, kind: 'overrides', id: 'a' })),
    )
  })

  test('what is new and small has room of its own: the one that nobody asked for longest goes', async () => {
    const cache = priceBookCache(100)
    await cache.getOrLoad(source('a', 50))
    await cache.getOrLoad(source('b', 50))
    await cache.getOrLoad(source('a', 50))
    await cache.getOrLoad(source('c', 1))
    expect(cache.figures()).toEqual({ books: 2, bytes: 51, loads: 3, evictions: 1 })
    expect(await cache.getOrLoad(source('b', 49))).toMatchObject({ bytes: 49 })
  })

  test('never holds more than that, whatever comes, but for a single book that is larger', async () => {
    const cache = priceBookCache(100)
    for (let i = 0; i < 1_000; i++) {
      await cache.getOrLoad(source(`${i}`, 1 + (i % 97)))
      expect(cache.figures().bytes).toBeLessThanOrEqual(100)
    }
    for (let i = 0; i < 20; i++) await cache.getOrLoad(source('large', 250))
    expect(cache.get(source('large', 250))).toMatchObject({ bytes: 250 })
    for (let i = 0; i < 100; i++) await cache.getOrLoad(source('middling', 60))
    expect(cache.get(source('large', 250))).toBeUndefined()
    expect(cache.figures().bytes).toBeLessThanOrEqual(100)
  })
})

describe('a book for which others would have to go', () => {
  test('is kept when it is asked for more often than each of them', async () => {
    const cache = priceBookCache(100)
    for (const name of ['a', 'b', 'c']) await cache.getOrLoad(source(name, 30))
    for (const name of ['b', 'c', 'c', 'c']) cache.get(source(name, 30))
    const areInMemory = (names: string[]) => names.map((name) => cache.get(source(name, 30)) !== undefined)
    await cache.getOrLoad(source('new', 35))
    await cache.getOrLoad(source('new', 35))
    expect(cache.names().map(({ id }) => id)).toEqual(['c', 'b', 'a'])
    await cache.getOrLoad(source('new', 35))
    expect(areInMemory(['a', 'b', 'c', 'new'])).toEqual([false, true, true, true])
    expect(cache.figures()).toEqual({ books: 3, bytes: 95, loads: 6, evictions: 3 })
  })

  test('takes their place when nobody asks for them any more, however often they were asked for', async () => {
    const cache = priceBookCache(1_000)
    const ask = (name: string) => cache.getOrLoad(source(name, 100))
    for (let round = 0; round < 50; round++) for (let i = 0; i < 10; i++) await ask(`morning ${i}`)
    for (let round = 0; round < 20; round++) for (let i = 0; i < 8; i++) await ask(`afternoon ${i}`)
    const { loads } = cache.figures()
    for (let i = 0; i < 8; i++) await ask(`afternoon ${i}`)
    expect(cache.figures().loads).toBe(loads)
  })
})

// the one that nobody asked for longest went first, and was the next to be asked for: nothing was ever found
describe('30 MB of books that are asked for evenly, in 16 MiB', () => {
  const MEGABYTE = 1_000_000
  const SIZES = {
    'of one size': () => MEGABYTE * 0.3,
    'of many sizes': (i: number) => MEGABYTE * ([0.01, 0.04, 0.25, 0.9][i % 4] as number),
  }
  const BOOKS = 100
  const inOneOrder = (i: number) => i
  // every book once, in an order of each round's own
  const inOtherOrders = (i: number, round: number) =>
    (i * ([7, 31, 3, 89, 53, 17, 61][round % 7] as number) + round * 13) % BOOKS

  test.each([
    ['of one size', 'in one order', inOneOrder],
    ['of one size', 'in other orders', inOtherOrders],
    ['of many sizes', 'in one order', inOneOrder],
    ['of many sizes', 'in other orders', inOtherOrders],
  ] as const)('those %s, %s: four in ten are found, in three rounds and in thirty', async (sizes, _, order) => {
    const cache = priceBookCache(16 * 1024 * 1024)
    let round = 0
    const askAll = async () => {
      for (let i = 0; i < BOOKS; i++) {
        const book = order(i, round)
        await cache.getOrLoad(source(`${book}`, SIZES[sizes](book)))
      }
      round += 1
    }
    await askAll()
    for (const rounds of [3, 30]) {
      const { loads } = cache.figures()
      for (let i = 0; i < rounds; i++) await askAll()
      expect(cache.figures().loads - loads).toBeLessThanOrEqual(rounds * BOOKS * 0.6)
      expect(cache.figures().bytes).toBeLessThanOrEqual(16 * 1024 * 1024)
    }
  })
})

describe('a book that goes on being edited', () => {
  const version = (number: number): BookSource<Named> => ({
    ...source('a', 10),
    version: number,
    load: async () => book(`version ${number}`, 10),
  })

  test('is kept in its last version, and takes no more room than that', async () => {
    const cache = priceBookCache(100)
    for (let number = 1; number <= 50; number++)
      expect(await cache.getOrLoad(version(number))).toMatchObject({ name: `version ${number}` })
    expect(cache.figures()).toEqual({ books: 1, bytes: 10, loads: 50, evictions: 0 })
    expect(cache.get(version(50))).toMatchObject({ name: 'version 50' })
  })

  test('who asked for the one before is answered by that, and leaves the last where it is', async () => {
    const cache = priceBookCache(100)
    await cache.getOrLoad(version(2))
    expect(await cache.getOrLoad(version(1))).toMatchObject({ name: 'version 1' })
    expect(cache.get(version(2))).toMatchObject({ name: 'version 2' })
    expect(cache.figures()).toEqual({ books: 1, bytes: 10, loads: 2, evictions: 0 })
  })

  test('two versions that are loaded at once are two books', async () => {
    const cache = priceBookCache(100)
    const pending = [cache.getOrLoad(version(1)), cache.getOrLoad(version(2))]
    expect(await Promise.all(pending.map(async (one) => one))).toMatchObject([
      { name: 'version 1' },
      { name: 'version 2' },
    ])
    expect(cache.get(version(2))).toMatchObject({ name: 'version 2' })
  })
})

describe('who asks for a book that is being loaded', () => {
  test('waits for it with the others: it is loaded once', async () => {
    const cache = priceBookCache(100)
    const { promise, resolve } = Promise.withResolvers<Named>()
    const pending = Array.from({ length: 64 }, () => cache.getOrLoad({ ...source('a', 10), load: () => promise }))
    resolve(book('a', 10))
    expect(new Set(await Promise.all(pending.map(async (one) => one))).size).toBe(1)
    expect(cache.figures()).toEqual({ books: 1, bytes: 10, loads: 1, evictions: 0 })
  })

  test('is told when it cannot be, and who asks next has it loaded', async () => {
    const cache = priceBookCache(100)
    const gone = { ...source('a', 10), load: () => Promise.reject(new Error('the database is away')) }
    const pending = [cache.getOrLoad(gone), cache.getOrLoad(gone)]
    expect((await Promise.allSettled(pending)).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(await cache.getOrLoad(source('a', 10))).toMatchObject({ name: 'a' })
    expect(cache.figures()).toEqual({ books: 1, bytes: 10, loads: 2, evictions: 0 })
  })
})
