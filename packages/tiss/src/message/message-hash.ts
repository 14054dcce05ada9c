import { createHash, type Hash } from 'node:crypto'

/** How the hash of a message was reckoned: over texts as they read, or as they are written with entities. */
export type HashMatch = 'text' | 'escaped'

/** So many letters are hashed at once: a call for each text took as long as reading them. */
const AT_ONCE = 16_384
const SPECIAL = /[&<>]/

/**
 * The hash of a message: MD5 of the texts of all elements that hold no element, in their order, in ISO-8859-1. It
 * proves that nothing was lost on the way, and keeps nobody out.
 * @source ANS, Padrão TISS, Componente Organizacional, item 115. It does not say whether `&amp;` counts as `&`.
 */
export class MessageHash {
  /** Over texts as they read. */
  readonly #read = createHash('md5')
  /** Over texts as they are written; null: none that came so far is written otherwise than it reads. */
  #written: Hash | null = null
  #waiting = ''

  add(text: string): void {
    if (this.#written !== null || SPECIAL.test(text)) {
      this.#flush()
      this.#written ??= this.#read.copy()
      this.#written.update(escaped(text), 'latin1')
      this.#read.update(text, 'latin1')
      return
    }
    this.#waiting += text
    if (this.#waiting.length >= AT_ONCE) this.#flush()
  }

  /** By which way the written hash is right; null: by none. Call it once, at the end. */
  matchOf(written: string): HashMatch | null {
    this.#flush()
    const hash = written.trim().toLowerCase()
    if (this.#read.digest('hex') === hash) return 'text'
    return this.#written?.digest('hex') === hash ? 'escaped' : null
  }

  #flush(): void {
    this.#read.update(this.#waiting, 'latin1')
    this.#waiting = ''
  }
}

/** The hash of a message that is being written, from its texts in their order. */
export function writtenHash(texts: readonly string[]): string {
  const hash = createHash('md5')
  for (const text of texts) hash.update(text, 'latin1')
  return hash.digest('hex')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
