import { dayOf, type Day } from '@vigencia/domain/calendar/day.ts'
import { decimalOf, type Decimal4 } from '@vigencia/domain/money/decimal.ts'
import { UnreadableMessage, type MessagePlace } from '../xml/unreadable-message.ts'

/** The longest field that is read; those of TISS have at most 20 letters. */
const MOST_LETTERS = 100
/** 99,999,999.99: ten digits in all. */
const MOST_MONEY = 999_999_999_900n

/** The texts of one record, a guide or a line, by the names of their elements. Of several of one name the first counts. */
export class FieldReader {
  readonly #texts: ReadonlyMap<string, string>
  readonly #of: string
  readonly #place: MessagePlace

  /** @param of what the record is, for sentences: "guide" */
  constructor(texts: ReadonlyMap<string, string>, of: string, place: MessagePlace) {
    this.#texts = texts
    this.#of = of
    this.#place = place
  }

  text(...names: readonly string[]): string | null {
    for (const name of names) {
      const text = this.#texts.get(name)?.trim()
      if (text === undefined || text === '') continue
      if (text.length > MOST_LETTERS) return this.refuse(`has a ${name} of more than ${MOST_LETTERS} letters`)
      return text
    }
    return null
  }

  needed(...names: readonly string[]): string {
    return this.text(...names) ?? this.refuse(`has no ${names.join(' or ')}`)
  }

  day(...names: readonly string[]): Day {
    const text = this.needed(...names)
    try {
      return dayOf(text)
    } catch {
      return this.refuse(`has a ${names.join(' or ')} that is no day`)
    }
  }

  /** `HH:MM`; TISS writes seconds too. */
  hour(name: string): string | null {
    const text = this.text(name)
    if (text === null) return null
    const hour = /^(?:[01]\d|2[0-3]):[0-5]\d/.exec(text)?.[0]
    return hour ?? this.refuse(`has a ${name} that is no time`)
  }

  decimal(...names: readonly string[]): Decimal4 {
    const text = this.needed(...names)
    try {
      return decimalOf(text)
    } catch {
      return this.refuse(`has a ${names.join(' or ')} that is no number of at most ten digits and four places`)
    }
  }

  /** Money as TISS writes it, with a point and at most two places, in centavos. */
  cents(...names: readonly string[]): number {
    const amount = this.decimal(...names)
    if (amount > MOST_MONEY)
      return this.refuse(`has a ${names.join(' or ')} of more than the ten digits that TISS gives an amount`)
    if (amount % 100n !== 0n) return this.refuse(`has a ${names.join(' or ')} with parts of a centavo`)
    return Number(amount / 100n)
  }

  refuse(why: string): never {
    throw new UnreadableMessage(`${this.#of} ${why}`, this.#place)
  }
}
