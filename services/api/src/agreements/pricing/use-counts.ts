const ROWS = 4
const COLUMNS = 1 << 16
const MOST = 8

/**
 * About how often each of very many names was used lately, in 256 KiB whatever their number: a count-min sketch. A
 * count is never too low, and is too high only where names share all their four counters.
 * @source G. Cormode, S. Muthukrishnan: An Improved Data Stream Summary: The Count-Min Sketch and its Applications (2005).
 */
export class UseCounts {
  readonly #counters = new Uint8Array(ROWS * COLUMNS)

  /** From 0 to 8. More would take longer to be forgotten, and says no more. */
  of(digest: number): number {
    let least = MOST
    for (let row = 0; row < ROWS; row++) least = Math.min(least, this.#counters[place(digest, row)] as number)
    return least
  }

  add(digest: number): void {
    const count = this.of(digest)
    if (count === MOST) return
    for (let row = 0; row < ROWS; row++) {
      const at = place(digest, row)
      if (this.#counters[at] === count) this.#counters[at] = count + 1
    }
  }

  /** Halves every count, so that what was used long ago is forgotten. */
  halve(): void {
    const four = new Uint32Array(this.#counters.buffer)
    for (let at = 0; at < four.length; at++) four[at] = ((four[at] as number) >>> 1) & 0x7f7f7f7f
  }
}

/** The counter of a row: each row mixes the digest with a number of its own. */
function place(digest: number, row: number): number {
  const mixed = Math.imul(digest ^ (0x9e3779b9 * (row + 1)), 0x85ebca6b)
  return row * COLUMNS + ((mixed ^ (mixed >>> 15)) & (COLUMNS - 1))
}

/** A text's digest of 32 bits. @source FNV-1a, public domain. */
export function digestOf(text: string): number {
  let digest = 0x811c9dc5
  for (let at = 0; at < text.length; at++) digest = Math.imul(digest ^ text.charCodeAt(at), 0x01000193)
  return digest
}
