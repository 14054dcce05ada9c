import { describe, expect, test } from 'vitest'
import { bookShelf, type Book } from './book-shelf.ts'

interface Named extends Book {
  readonly name: string
}
const book = (name: string, bytes: number): Named => ({ name, bytes })
const soon = async (name: string, bytes: number) => book(name, bytes)

describe('a shelf for 100 bytes', () => {
  test('keeps what fits, and gives it at once', async () => {
    const shelf = bookShelf(100)
    const first = await shelf.take('a', () => soon('a', 50))
    await shelf.take('b', () => soon('b', 50))
    expect(shelf.take('a', () => soon('another', 1))).toBe(first)
    expect(shelf.figures()).toEqual({ books: 2, bytes: 100, loads: 2, evictions: 0 })
  })

  test('one byte more, and the one that nobody asked for longest goes', async () => {
    const shelf = bookShelf(100)
    await shelf.take('a', () => soon('a', 50))
    await shelf.take('b', () => soon('b', 50))
    await shelf.take('a', () => soon('a', 50))
    await shelf.take('c', () => soon('c', 1))
    expect(shelf.figures()).toEqual({ books: 2, bytes: 51, loads: 3, evictions: 1 })
    expect(await shelf.take('b', () => soon('b again', 49))).toMatchObject({ name: 'b again' })
  })

  test('never holds more than that, whatever comes, but for a single book that is larger', async () => {
    const shelf = bookShelf(100)
    for (let i = 0; i < 1_000; i++) {
      await shelf.take(`${i}`, () => soon(`${i}`, 1 + (i % 97)))
      expect(shelf.figures().bytes).toBeLessThanOrEqual(100)
    }
    await shelf.take('large', () => soon('large', 250))
    expect(shelf.figures()).toMatchObject({ books: 1, bytes: 250 })
    await shelf.take('small', () => soon('small', 1))
    expect(shelf.figures()).toMatchObject({ books: 1, bytes: 1 })
  })
})

describe('who asks for a book that is being loaded', () => {
  test('waits for it with the others: it is loaded once', async () => {
    const shelf = bookShelf(100)
    const { promise, resolve } = Promise.withResolvers<Named>()
    const asked = Array.from({ length: 64 }, () => shelf.take('a', () => promise))
    resolve(book('a', 10))
    expect(new Set(await Promise.all(asked.map(async (one) => one))).size).toBe(1)
    expect(shelf.figures()).toEqual({ books: 1, bytes: 10, loads: 1, evictions: 0 })
  })

  test('is told when it cannot be, and who asks next has it loaded', async () => {
    const shelf = bookShelf(100)
    const gone = () => Promise.reject(new Error('the database is away'))
    const asked = [shelf.take('a', gone), shelf.take('a', gone)]
    expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(await shelf.take('a', () => soon('a', 10))).toMatchObject({ name: 'a' })
    expect(shelf.figures()).toEqual({ books: 1, bytes: 10, loads: 2, evictions: 0 })
  })
})
