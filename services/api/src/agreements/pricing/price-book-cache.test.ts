import { describe, expect, test } from 'vitest'
import { priceBookCache, type PriceBook } from './price-book-cache.ts'

interface Named extends PriceBook {
  readonly name: string
}
const book = (name: string, bytes: number): Named => ({ name, bytes })
const soon = async (name: string, bytes: number) => book(name, bytes)

const CLINIC = 'a clinic'

describe('a shelf for 100 bytes', () => {
  test('keeps what fits, and gives it at once', async () => {
    const cache = priceBookCache(100)
    const first = await cache.getOrLoad(CLINIC, 'a', () => soon('a', 50))
    await cache.getOrLoad(CLINIC, 'b', () => soon('b', 50))
    expect(cache.getOrLoad(CLINIC, 'a', () => soon('another', 1))).toBe(first)
    expect(cache.figures()).toEqual({ books: 2, bytes: 100, loads: 2, evictions: 0 })
  })

  test('keeps those of two tenants apart, whatever they are called', async () => {
    const cache = priceBookCache(100)
    const mine = await cache.getOrLoad(CLINIC, 'a', () => soon('mine', 30))
    const theirs = await cache.getOrLoad('another clinic', 'a', () => soon('theirs', 30))
    expect([
      cache.getOrLoad(CLINIC, 'a', () => soon('a', 1)),
      cache.getOrLoad('another clinic', 'a', () => soon('a', 1)),
    ]).toEqual([mine, theirs])
    await cache.getOrLoad(CLINIC, 'b', () => soon('b', 70))
    expect(cache.figures()).toEqual({ books: 2, bytes: 100, loads: 3, evictions: 1 })
    expect(cache.getOrLoad('another clinic', 'a', () => soon('a', 1))).toBe(theirs)
  })

  test('one byte more, and the one that nobody asked for longest goes', async () => {
    const cache = priceBookCache(100)
    await cache.getOrLoad(CLINIC, 'a', () => soon('a', 50))
    await cache.getOrLoad(CLINIC, 'b', () => soon('b', 50))
    await cache.getOrLoad(CLINIC, 'a', () => soon('a', 50))
    await cache.getOrLoad(CLINIC, 'c', () => soon('c', 1))
    expect(cache.figures()).toEqual({ books: 2, bytes: 51, loads: 3, evictions: 1 })
    expect(await cache.getOrLoad(CLINIC, 'b', () => soon('b again', 49))).toMatchObject({ name: 'b again' })
  })

  test('never holds more than that, whatever comes, but for a single book that is larger', async () => {
    const cache = priceBookCache(100)
    for (let i = 0; i < 1_000; i++) {
      await cache.getOrLoad(CLINIC, `${i}`, () => soon(`${i}`, 1 + (i % 97)))
      expect(cache.figures().bytes).toBeLessThanOrEqual(100)
    }
    await cache.getOrLoad(CLINIC, 'large', () => soon('large', 250))
    expect(cache.figures()).toMatchObject({ books: 1, bytes: 250 })
    await cache.getOrLoad(CLINIC, 'small', () => soon('small', 1))
    expect(cache.figures()).toMatchObject({ books: 1, bytes: 1 })
  })
})

describe('a book that goes on being edited', () => {
  const version = (cache: ReturnType<typeof priceBookCache>, number: number) =>
    cache.getOrLoad(CLINIC, 'a', () => soon(`edition ${number}`, 10), number)

  test('is kept in its last edition, and takes no more room than that', async () => {
    const cache = priceBookCache(100)
    for (let number = 1; number <= 50; number++)
      expect(await version(cache, number)).toMatchObject({ name: `edition ${number}` })
    expect(cache.figures()).toEqual({ books: 1, bytes: 10, loads: 50, evictions: 0 })
    expect(version(cache, 50)).toMatchObject({ name: 'edition 50' })
  })

  test('who asked for the one before is answered by that, and leaves the last where it is', async () => {
    const cache = priceBookCache(100)
    await version(cache, 2)
    expect(await version(cache, 1)).toMatchObject({ name: 'edition 1' })
    expect(version(cache, 2)).toMatchObject({ name: 'edition 2' })
    expect(cache.figures()).toEqual({ books: 1, bytes: 10, loads: 2, evictions: 0 })
  })

  test('two editions that are loaded at once are two books', async () => {
    const cache = priceBookCache(100)
    const pending = [version(cache, 1), version(cache, 2)]
    expect(await Promise.all(pending.map(async (one) => one))).toMatchObject([
      { name: 'edition 1' },
      { name: 'edition 2' },
    ])
    expect(version(cache, 2)).toMatchObject({ name: 'edition 2' })
  })
})

describe('who asks for a book that is being loaded', () => {
  test('waits for it with the others: it is loaded once', async () => {
    const cache = priceBookCache(100)
    const { promise, resolve } = Promise.withResolvers<Named>()
    const pending = Array.from({ length: 64 }, () => cache.getOrLoad(CLINIC, 'a', () => promise))
    resolve(book('a', 10))
    expect(new Set(await Promise.all(pending.map(async (one) => one))).size).toBe(1)
    expect(cache.figures()).toEqual({ books: 1, bytes: 10, loads: 1, evictions: 0 })
  })

  test('is told when it cannot be, and who asks next has it loaded', async () => {
    const cache = priceBookCache(100)
    const gone = () => Promise.reject(new Error('the database is away'))
    const pending = [cache.getOrLoad(CLINIC, 'a', gone), cache.getOrLoad(CLINIC, 'a', gone)]
    expect((await Promise.allSettled(pending)).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(await cache.getOrLoad(CLINIC, 'a', () => soon('a', 10))).toMatchObject({ name: 'a' })
    expect(cache.figures()).toEqual({ books: 1, bytes: 10, loads: 2, evictions: 0 })
  })
})
