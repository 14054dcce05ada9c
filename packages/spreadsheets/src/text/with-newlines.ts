const NEWLINE = 10
const RETURN = 13
const QUOTE = 34

/**
 * The same bytes; where the first line ends with a carriage return alone, as on the Macs of old, a newline stands for
 * each. In any other file a carriage return alone is part of a value.
 */
export async function* withNewlines(file: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const firstEnd = new FirstEnd()
  for await (const bytes of file) {
    const piece = firstEnd.look(bytes)
    if (piece.length > 0) yield firstEnd.isReturn === true ? returnsReplaced(piece) : piece
  }
  if (firstEnd.holdsReturn) yield Uint8Array.of(NEWLINE)
}

/** Looks for the first line end that stands outside quotes. Nothing before it need be held. */
class FirstEnd {
  isReturn: boolean | null = null
  holdsReturn = false
  #isQuoted = false

  /** What may go on of these bytes: a return that ends them waits for the next byte. */
  look(bytes: Uint8Array): Uint8Array {
    if (this.isReturn !== null) return bytes
    const all = this.holdsReturn ? Buffer.concat([Uint8Array.of(RETURN), bytes]) : bytes
    this.holdsReturn = false
    for (let at = 0; at < all.length; at += 1) {
      const byte = all[at]
      if (byte === QUOTE) this.#isQuoted = !this.#isQuoted
      else if (this.#isQuoted) continue
      else if (byte === NEWLINE) this.isReturn = false
      else if (byte === RETURN && at === all.length - 1) {
        this.holdsReturn = true
        return all.subarray(0, at)
      } else if (byte === RETURN) this.isReturn = all[at + 1] !== NEWLINE
      if (this.isReturn !== null) break
    }
    return all
  }
}

function returnsReplaced(bytes: Uint8Array): Uint8Array {
  const replaced = Buffer.from(bytes)
  for (let at = replaced.indexOf(RETURN); at !== -1; at = replaced.indexOf(RETURN, at + 1)) replaced[at] = NEWLINE
  return replaced
}
