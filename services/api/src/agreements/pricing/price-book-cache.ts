/** Something frozen that is kept in memory, and how much of it, approximately, in bytes. */
export interface PriceBook {
  readonly bytes: number
}

export interface CacheFigures {
  readonly books: number
  readonly bytes: number
  readonly loads: number
  readonly evictions: number
}

/** Keeps books of every tenant within one bound: the one that was not asked for longest goes first. */
export interface PriceBookCache {
  /**
   * A tenant's book of this name: at once where it is on the shelf, else loaded once for all who ask. Of a book that goes
   * on being edited the shelf keeps the last edition alone.
   */
  getOrLoad<B extends PriceBook>(
    tenantId: string,
    name: string,
    load: () => Promise<B>,
    version?: number,
  ): B | Promise<B>
  figures(): CacheFigures
}

/** A book in its place between those that were asked for before and after it; the shelf's own is at both ends. */
interface Place {
  readonly tenantId: string
  readonly name: string
  readonly version: number
  readonly book: PriceBook
  older: Place
  newer: Place
}

export function priceBookCache(mostBytes: number): PriceBookCache {
  const places = new Map<string, Map<string, Place>>()
  const loading = new Map<string, Promise<PriceBook>>()
  const ends = cacheEnds()
  let books = 0
  let bytes = 0
  let loads = 0
  let evictions = 0

  function put(tenantId: string, input: string, version: number, book: PriceBook): void {
    // a text of its own: what is a part of a request's URL would keep all of that
    const name = Buffer.from(input).toString()
    const known = places.get(tenantId)?.get(name)
    // who asked before the last edition came out is answered, and no more
    if (known !== undefined && known.version > version) return
    if (known !== undefined) drop(known)
    const ofTenant = places.get(tenantId) ?? new Map<string, Place>()
    const place: Place = { tenantId, name, version, book, older: ends, newer: ends }
    places.set(tenantId, ofTenant.set(name, place))
    setNewest(ends, place)
    books += 1
    bytes += book.bytes
    while (bytes > mostBytes && ends.newer !== place) {
      drop(ends.newer)
      evictions += 1
    }
  }

  function drop(place: Place): void {
    takeOut(place)
    const ofTenant = places.get(place.tenantId)
    ofTenant?.delete(place.name)
    if (ofTenant?.size === 0) places.delete(place.tenantId)
    books -= 1
    bytes -= place.book.bytes
  }

  async function fetch<B extends PriceBook>(
    tenantId: string,
    name: string,
    load: () => Promise<B>,
    version: number,
  ): Promise<B> {
    try {
      loads += 1
      const book = await load()
      put(tenantId, name, version, book)
      return book
    } finally {
      loading.delete(`${tenantId} ${name} ${version}`)
    }
  }

  return {
    getOrLoad<B extends PriceBook>(
      tenantId: string,
      name: string,
      load: () => Promise<B>,
      version = 0,
    ): B | Promise<B> {
      const place = places.get(tenantId)?.get(name)
      if (place?.version === version) {
        if (place.newer !== ends) {
          takeOut(place)
          setNewest(ends, place)
        }
        return place.book as B
      }
      const running = loading.get(`${tenantId} ${name} ${version}`) as Promise<B> | undefined
      if (running !== undefined) return running
      const fetched = fetch(tenantId, name, load, version)
      loading.set(`${tenantId} ${name} ${version}`, fetched)
      return fetched
    },
    figures: () => ({ books, bytes, loads, evictions }),
  }
}

/** No book: its `newer` is the oldest of all, its `older` the newest. */
function cacheEnds(): Place {
  const ends = { tenantId: '', name: '', book: { bytes: 0 } } as Place
  ends.older = ends
  ends.newer = ends
  return ends
}

function setNewest(ends: Place, place: Place): void {
  place.older = ends.older
  place.newer = ends
  ends.older.newer = place
  ends.older = place
}

function takeOut({ older, newer }: Place): void {
  older.newer = newer
  newer.older = older
}
