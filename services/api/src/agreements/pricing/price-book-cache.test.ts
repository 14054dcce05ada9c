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
    await cache.getOrLoad(source('b', 70))
    expect(cache.figures()).toEqual({ books: 2, bytes: 100, loads: 3, evictions: 1 })
    expect(cache.get(source('a', 1))).toBeUndefined()
    expect(cache.get(source('a', 1, 'another clinic'))).toBe(theirs)
  })

  test('one byte more, and the one that nobody asked for longest goes', async () => {
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
    await cache.getOrLoad(source('large', 250))
    expect(cache.figures()).toMatchObject({ books: 1, bytes: 250 })
    await cache.getOrLoad(source('small', 1))
    expect(cache.figures()).toMatchObject({ books: 1, bytes: 1 })
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
