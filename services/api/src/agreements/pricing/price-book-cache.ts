import { PlaceList, type ListedPlace } from './place-list.ts'
import { digestOf, UseCounts } from './use-counts.ts'

/** Something frozen that is held in memory, and its approximate size in bytes. */
export interface PriceBook {
  readonly bytes: number
}

export interface CacheFigures {
  readonly books: number
  readonly bytes: number
  readonly loads: number
  /** Books that were loaded and dropped since, or found no room at all. */
  readonly evictions: number
}

export const BOOK_KINDS = ['contract', 'overrides', 'table', 'parts', 'rules'] as const
/** A convenio's newest contract, a period's overrides, a table, what its prices are made of, a period's rules of acts. */
export type BookKind = (typeof BOOK_KINDS)[number]

export interface BookName {
  readonly tenantId: string
  readonly kind: BookKind
  /** Of the convenio, period or table. */
  readonly id: string
}

/** A tenant's book by its name, and how it is loaded. */
export interface BookSource<Value extends PriceBook> {
  readonly tenantId: string
  readonly kind: BookKind | 'earlier contract'
  /** The id of what it is of, behind a word and a space where ids alone are not enough. */
  readonly name: string
  /** Of a book that has versions, the cache keeps only the last. */
  readonly version: number
  load(): Promise<Value>
}

/**
 * Holds books of every tenant within one bound. What is new is kept for a while, and then only if it is used more often
 * than what would have to go: W-TinyLFU.
 * @source G. Einziger, R. Friedman, B. Manes: TinyLFU: A Highly Efficient Cache Admission Policy (2017).
 */
export interface PriceBookCache {
  /** The book if it is in memory, without a pause. */
  get<Value extends PriceBook>(source: BookSource<Value>): Value | undefined
  /** The book, loaded once for all who ask for it meanwhile. */
  getOrLoad<Value extends PriceBook>(source: BookSource<Value>): Promise<Value>
  /** The books in memory, those first that are used most. Earlier contracts are not among them. */
  names(): BookName[]
  figures(): CacheFigures
}

interface Place extends Omit<BookSource<PriceBook>, 'load'>, ListedPlace {
  readonly digest: number
  readonly book: PriceBook
  list: PlaceList<Place>
}

/** What is new has this part of the memory to itself. There the book that nobody asked for longest goes first. */
const WINDOW = 1 / 8
/** Counts are halved when so many books were loaded for each in memory. Hits alone make nothing older. */
const LOADS_A_BOOK = 1
const LEAST_LOADS = 32

export function priceBookCache(mostBytes: number): PriceBookCache {
  const places = new Map<string, Map<string, Place>>()
  const loading = new Map<string, Promise<PriceBook>>()
  const counts = new UseCounts()
  const window = new PlaceList<Place>()
  const main = new PlaceList<Place>()
  /** What the window has taken at most. It is kept free for it, else each of its changes would push out a book. */
  let reserved = 0
  let loadsSinceHalving = 0
  let loads = 0
  let evictions = 0

  function put({ tenantId, kind, version, ...source }: BookSource<PriceBook>, digest: number, book: PriceBook): void {
    // the name becomes a text of its own: a slice of a request's URL would keep all of that in memory
    const name = Buffer.from(source.name).toString()
    const known = places.get(tenantId)?.get(name)
    // a caller who asked before the last version appeared is answered, and the old book is not stored
    if (known !== undefined && known.version > version) return
    if (known !== undefined) drop(known)
    const list = known?.list ?? window
    const place = { tenantId, kind, name, version, digest, book, list } as Place
    const ofTenant = places.get(tenantId) ?? new Map<string, Place>()
    places.set(tenantId, ofTenant.set(name, place))
    list.addNewest(place)
    keepWithinBound()
  }

  function keepWithinBound(): void {
    for (let next = window.oldest; next !== undefined && window.bytes > mostBytes * WINDOW; next = window.oldest)
      leaveWindow(next)
    reserved = Math.max(reserved, window.bytes)
    while (main.size > 1 && main.bytes > mostBytes - reserved) evict(main.oldest as Place)
  }

  /** A book leaves the window for the place of others, if it is used more often than each of them. */
  function leaveWindow(place: Place): void {
    window.takeOut(place)
    const victims: Place[] = []
    let excess = main.bytes + place.book.bytes - mostBytes + Math.max(reserved, window.bytes)
    for (const victim of main.fromOldest()) {
      if (excess <= 0) break
      victims.push(victim)
      excess -= victim.book.bytes
    }
    place.list = main
    main.addNewest(place)
    // of books that are asked for in turn, one is always ahead of another by one
    const isWorthIt = victims.every(({ digest }) => counts.of(place.digest) > counts.of(digest) + 1)
    for (const one of isWorthIt ? victims : [place]) evict(one)
  }

  function evict(place: Place): void {
    drop(place)
    evictions += 1
  }

  function drop(place: Place): void {
    place.list.takeOut(place)
    const ofTenant = places.get(place.tenantId)
    ofTenant?.delete(place.name)
    if (ofTenant?.size === 0) places.delete(place.tenantId)
  }

  function get<Value extends PriceBook>({ tenantId, name, version }: BookSource<Value>): Value | undefined {
    const place = places.get(tenantId)?.get(name)
    if (place?.version !== version) return undefined
    place.list.moveToNewest(place)
    counts.add(place.digest)
    return place.book as Value
  }

  function countLoad(digest: number): void {
    loads += 1
    loadsSinceHalving += 1
    counts.add(digest)
    if (loadsSinceHalving < LEAST_LOADS + LOADS_A_BOOK * (window.size + main.size)) return
    loadsSinceHalving = 0
    counts.halve()
  }

  async function fetch<Value extends PriceBook>(source: BookSource<Value>, key: string): Promise<Value> {
    try {
      const digest = digestOf(`${source.tenantId} ${source.name}`)
      countLoad(digest)
      const book = await source.load()
      put(source, digest, book)
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
    names() {
      const all = [...places.values()].flatMap((ofTenant) => [...ofTenant.values()])
      const byUse = all.toSorted((one, other) => counts.of(other.digest) - counts.of(one.digest))
      return byUse.flatMap(({ tenantId, kind, name }) =>
        kind === 'earlier contract' ? [] : { tenantId, kind, id: name.slice(name.lastIndexOf(' ') + 1) },
      )
    },
    figures: () => ({ books: window.size + main.size, bytes: window.bytes + main.bytes, loads, evictions }),
  }
}
