import { describe, expect, test } from 'vitest'
import { bookShelf, type Book } from './book-shelf.ts'

interface Named extends Book {
  readonly name: string
}
const book = (name: string, bytes: number): Named => ({ name, bytes })
const soon = async (name: string, bytes: number) => book(name, bytes)

const CLINIC = 'a clinic'

describe('a shelf for 100 bytes', () => {
  test('keeps what fits, and gives it at once', async () => {
    const shelf = bookShelf(100)
    const first = await shelf.take(CLINIC, 'a', () => soon('a', 50))
    await shelf.take(CLINIC, 'b', () => soon('b', 50))
    expect(shelf.take(CLINIC, 'a', () => soon('another', 1))).toBe(first)
    expect(shelf.figures()).toEqual({ books: 2, bytes: 100, loads: 2, evictions: 0 })
  })

  test('keeps those of two tenants apart, whatever they are called', async () => {
    const shelf = bookShelf(100)
    const mine = await shelf.take(CLINIC, 'a', () => soon('mine', 30))
    const theirs = await shelf.take('another clinic', 'a', () => soon('theirs', 30))
    expect([
      shelf.take(CLINIC, 'a', () => soon('a', 1)),
      shelf.take('another clinic', 'a', () => soon('a', 1)),
    ]).toEqual([mine, theirs])
    await shelf.take(CLINIC, 'b', () => soon('b', 70))
    expect(shelf.figures()).toEqual({ books: 2, bytes: 100, loads: 3, evictions: 1 })
    expect(shelf.take('another clinic', 'a', () => soon('a', 1))).toBe(theirs)
  })

  test('one byte more, and the one that nobody asked for longest goes', async () => {
    const shelf = bookShelf(100)
    await shelf.take(CLINIC, 'a', () => soon('a', 50))
    await shelf.take(CLINIC, 'b', () => soon('b', 50))
    await shelf.take(CLINIC, 'a', () => soon('a', 50))
    await shelf.take(CLINIC, 'c', () => soon('c', 1))
    expect(shelf.figures()).toEqual({ books: 2, bytes: 51, loads: 3, evictions: 1 })
    expect(await shelf.take(CLINIC, 'b', () => soon('b again', 49))).toMatchObject({ name: 'b again' })
  })

  test('never holds more than that, whatever comes, but for a single book that is larger', async () => {
    const shelf = bookShelf(100)
    for (let i = 0; i < 1_000; i++) {
      await shelf.take(CLINIC, `${i}`, () => soon(`${i}`, 1 + (i % 97)))
      expect(shelf.figures().bytes).toBeLessThanOrEqual(100)
    }
    await shelf.take(CLINIC, 'large', () => soon('large', 250))
    expect(shelf.figures()).toMatchObject({ books: 1, bytes: 250 })
    await shelf.take(CLINIC, 'small', () => soon('small', 1))
    expect(shelf.figures()).toMatchObject({ books: 1, bytes: 1 })
  })
})

describe('a book that goes on being edited', () => {
  const edition = (shelf: ReturnType<typeof bookShelf>, number: number) =>
    shelf.take(CLINIC, 'a', () => soon(`edition ${number}`, 10), number)

  test('is kept in its last edition, and takes no more room than that', async () => {
    const shelf = bookShelf(100)
    for (let number = 1; number <= 50; number++)
      expect(await edition(shelf, number)).toMatchObject({ name: `edition ${number}` })
    expect(shelf.figures()).toEqual({ books: 1, bytes: 10, loads: 50, evictions: 0 })
    expect(edition(shelf, 50)).toMatchObject({ name: 'edition 50' })
  })

  test('who asked for the one before is answered by that, and leaves the last where it is', async () => {
    const shelf = bookShelf(100)
    await edition(shelf, 2)
    expect(await edition(shelf, 1)).toMatchObject({ name: 'edition 1' })
    expect(edition(shelf, 2)).toMatchObject({ name: 'edition 2' })
    expect(shelf.figures()).toEqual({ books: 1, bytes: 10, loads: 2, evictions: 0 })
  })

  test('two editions that are loaded at once are two books', async () => {
    const shelf = bookShelf(100)
    const asked = [edition(shelf, 1), edition(shelf, 2)]
    expect(await Promise.all(asked.map(async (one) => one))).toMatchObject([
      { name: 'edition 1' },
      { name: 'edition 2' },
    ])
    expect(edition(shelf, 2)).toMatchObject({ name: 'edition 2' })
  })
})

describe('who asks for a book that is being loaded', () => {
  test('waits for it with the others: it is loaded once', async () => {
    const shelf = bookShelf(100)
    const { promise, resolve } = Promise.withResolvers<Named>()
    const asked = Array.from({ length: 64 }, () => shelf.take(CLINIC, 'a', () => promise))
    resolve(book('a', 10))
    expect(new Set(await Promise.all(asked.map(async (one) => one))).size).toBe(1)
    expect(shelf.figures()).toEqual({ books: 1, bytes: 10, loads: 1, evictions: 0 })
  })

  test('is told when it cannot be, and who asks next has it loaded', async () => {
    const shelf = bookShelf(100)
    const gone = () => Promise.reject(new Error('the database is away'))
    const asked = [shelf.take(CLINIC, 'a', gone), shelf.take(CLINIC, 'a', gone)]
    expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(await shelf.take(CLINIC, 'a', () => soon('a', 10))).toMatchObject({ name: 'a' })
    expect(shelf.figures()).toEqual({ books: 1, bytes: 10, loads: 2, evictions: 0 })
  })
})
