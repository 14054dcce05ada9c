import type { MessagePlace } from '../xml/unreadable-message.ts'
import { FieldReader } from './field-reader.ts'
import { MessageHash, type HashMatch } from './message-hash.ts'

/** What a message says of itself at its end. */
export interface MessageEnd {
  /** By which reckoning the hash is right; null: by none, or there is none. */
  readonly hashMatch: HashMatch | null
  /** Elements that TISS 3.05 to 4.03 does not have, by name, with how often they came. */
  readonly unknownElements: ReadonlyMap<string, number>
}

/** Texts that one record may hold beside those in it. The largest guides of the standard hold some dozens. */
const MOST_TEXTS = 2_000

/** Names of unknown elements that are told; more are counted together. */
const MOST_UNKNOWN = 100

/** What every message needs while it is read: its hash, its signature, which is passed over, and what nobody knows. */
export class MessageTexts {
  readonly #known: ReadonlySet<string>
  readonly #hash = new MessageHash()
  readonly #unknown = new Map<string, number>()
  #written = ''
  /** How deep in a signature. */
  #signature = 0

  constructor(known: ReadonlySet<string>) {
    this.#known = known
  }

  /** Whether the element is one of the message, and not of its signature. */
  open(name: string): boolean {
    if (this.#signature > 0 || name === 'Signature') {
      this.#signature += 1
      return false
    }
    if (!this.#known.has(name)) this.#count(name)
    return true
  }

  /** Whether the element is one of the message. Its text is kept in a record, under its name, where it is the first. */
  close(name: string, text: string | null, record: Map<string, string>, place: MessagePlace): boolean {
    if (this.#signature > 0) {
      this.#signature -= 1
      return false
    }
    if (text === null) return true
    if (name === 'hash') this.#written = text
    else {
      this.#hash.add(text)
      if (record.size === MOST_TEXTS)
        new FieldReader(record, 'it', place).refuse(`holds more than ${MOST_TEXTS} fields`)
      if (!record.has(name)) record.set(name, text)
    }
    return true
  }

  /** Call it once. */
  end(): MessageEnd {
    const hashMatch = this.#written === '' ? null : this.#hash.matchOf(this.#written)
    return { hashMatch, unknownElements: this.#unknown }
  }

  #count(name: string): void {
    const isTold = this.#unknown.has(name) || this.#unknown.size < MOST_UNKNOWN
    const told = isTold ? name.slice(0, 100) : 'others'
    this.#unknown.set(told, (this.#unknown.get(told) ?? 0) + 1)
  }
}
