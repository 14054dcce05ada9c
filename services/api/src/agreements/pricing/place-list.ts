/** A book's place in a list of them. */
export interface ListedPlace {
  readonly book: { readonly bytes: number }
  older: this
  newer: this
}

/** Places in the order in which their books were last used, and the bytes of all these books. */
export class PlaceList<Place extends ListedPlace> {
  /** No book: its `newer` is the oldest of all, its `older` the newest. */
  readonly #ends: Place
  #bytes = 0
  #size = 0

  constructor() {
    const ends = {} as Place
    ends.older = ends
    ends.newer = ends
    this.#ends = ends
  }

  get bytes(): number {
    return this.#bytes
  }

  get size(): number {
    return this.#size
  }

  get oldest(): Place | undefined {
    return this.#size === 0 ? undefined : this.#ends.newer
  }

  /** From the one that nobody used for longest. The list must stay as it is meanwhile. */
  *fromOldest(): Generator<Place> {
    for (let place = this.#ends.newer; place !== this.#ends; place = place.newer) yield place
  }

  addNewest(place: Place): void {
    this.#link(place)
    this.#bytes += place.book.bytes
    this.#size += 1
  }

  takeOut(place: Place): void {
    unlink(place)
    this.#bytes -= place.book.bytes
    this.#size -= 1
  }

  /** It was used now. */
  moveToNewest(place: Place): void {
    if (place.newer === this.#ends) return
    unlink(place)
    this.#link(place)
  }

  #link(place: Place): void {
    const newest = this.#ends.older
    place.older = newest
    place.newer = this.#ends
    newest.newer = place
    this.#ends.older = place
  }
}

function unlink({ older, newer }: ListedPlace): void {
  older.newer = newer
  newer.older = older
}
