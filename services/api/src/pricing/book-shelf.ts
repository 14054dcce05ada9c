/** Something frozen that is kept in memory, and how much of it, approximately, in bytes. */
export interface Book {
  readonly bytes: number
}

export interface ShelfFigures {
  readonly books: number
  readonly bytes: number
  readonly loads: number
  readonly evictions: number
}

/** Keeps books within a bound: the one that was not asked for longest goes first. */
export interface BookShelf {
  /** The book under this key: at once where it is on the shelf, else loaded once for all who ask. */
  take<B extends Book>(key: string, load: () => Promise<B>): B | Promise<B>
  figures(): ShelfFigures
}

export function bookShelf(mostBytes: number): BookShelf {
  const books = new Map<string, Book>()
  const loading = new Map<string, Promise<Book>>()
  let bytes = 0
  let loads = 0
  let evictions = 0

  function put(key: string, book: Book): void {
    books.set(key, book)
    bytes += book.bytes
    for (const [oldest, old] of books) {
      if (bytes <= mostBytes || oldest === key) break
      books.delete(oldest)
      bytes -= old.bytes
      evictions += 1
    }
  }

  async function fetch<B extends Book>(key: string, load: () => Promise<B>): Promise<B> {
    try {
      loads += 1
      const book = await load()
      put(key, book)
      return book
    } finally {
      loading.delete(key)
    }
  }

  return {
    take<B extends Book>(key: string, load: () => Promise<B>): B | Promise<B> {
      const book = books.get(key) as B | undefined
      if (book !== undefined) {
        // last in the map: most recently asked for
        books.delete(key)
        books.set(key, book)
        return book
      }
      const running = loading.get(key) as Promise<B> | undefined
      if (running !== undefined) return running
      const fetched = fetch(key, load)
      loading.set(key, fetched)
      return fetched
    },
    figures: () => ({ books: books.size, bytes, loads, evictions }),
  }
}
