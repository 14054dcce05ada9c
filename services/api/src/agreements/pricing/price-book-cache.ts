/** Something frozen that is held in memory, and its approximate size in bytes. */
export interface PriceBook {
  readonly bytes: number
}

export interface CacheFigures {
  readonly books: number
  readonly bytes: number
  readonly loads: number
  readonly evictions: number
}

/** A tenant's book by its name, and how it is loaded. */
export interface BookSource<Value extends PriceBook> {
  readonly tenantId: string
  readonly name: string
  /** Of a book that has versions, the cache keeps only the last. */
  readonly version: number
  load(): Promise<Value>
}

/** Holds books of every tenant within one bound. The book that nobody asked for longest goes first. */
export interface PriceBookCache {
  /** The book if it is in memory, without a pause. */
  get<Value extends PriceBook>(source: BookSource<Value>): Value | undefined
  /** The book, loaded once for all who ask for it meanwhile. */
  getOrLoad<Value extends PriceBook>(source: BookSource<Value>): Promise<Value>
  figures(): CacheFigures
}

/** A book between those that were used before and after it. The cache's own place is at both ends. */
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
    // the name becomes a text of its own: a slice of a request's URL would keep all of that in memory
    const name = Buffer.from(input).toString()
    const known = places.get(tenantId)?.get(name)
    // a caller who asked before the last version appeared is answered, and the old book is not stored
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

  function get<Value extends PriceBook>({ tenantId, name, version }: BookSource<Value>): Value | undefined {
    const place = places.get(tenantId)?.get(name)
    if (place?.version !== version) return undefined
    if (place.newer !== ends) {
      takeOut(place)
      setNewest(ends, place)
    }
    return place.book as Value
  }

  async function fetch<Value extends PriceBook>(source: BookSource<Value>, key: string): Promise<Value> {
    try {
      loads += 1
      const book = await source.load()
      put(source.tenantId, source.name, source.version, book)
      return book
    } finally {
      loading.delete(key)
    }
  }

  return {
    get,
    async getOrLoad<Value extends PriceBook>(source: BookSource<Value>): Promise<Value> {
      const known = get(source)
      if (known !== undefined) return known
      const key = `${source.tenantId} ${source.name} ${source.version}`
      const running = loading.get(key) as Promise<Value> | undefined
      if (running !== undefined) return running
      const fetched = fetch(source, key)
      loading.set(key, fetched)
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
