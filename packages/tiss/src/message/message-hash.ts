import { createHash } from 'node:crypto'

/** How the hash of a message was reckoned: over texts as they read, or as they are written with entities. */
export type HashMatch = 'text' | 'escaped'

/**
 * The hash of a message: MD5 of the texts of all elements that hold no element, in their order, in ISO-8859-1. It
 * proves that nothing was lost on the way, and keeps nobody out.
 * @source ANS, Padrão TISS, Componente Organizacional, item 115. It does not say whether `&amp;` counts as `&`.
 */
export class MessageHash {
  readonly #ways: readonly {
    readonly match: HashMatch
    readonly hash: ReturnType<typeof createHash>
    readonly write: (text: string) => string
  }[] = [
    { match: 'text', hash: createHash('md5'), write: (text) => text },
    { match: 'escaped', hash: createHash('md5'), write: escaped },
  ]

  add(text: string): void {
    for (const { hash, write } of this.#ways) hash.update(write(text), 'latin1')
  }

  /** By which way the written hash is right; null: by none. Call it once, at the end. */
  matchOf(written: string): HashMatch | null {
    const hash = written.trim().toLowerCase()
    return this.#ways.find(({ hash: own }) => own.digest('hex') === hash)?.match ?? null
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
