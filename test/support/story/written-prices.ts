/** What one code costs, by hand: `- | 2026-01-01 100.07 | 2026-07-01 -` is nothing, then a price, then nothing again. */
export type WrittenLine = string

/** A price list by hand, by code. */
export type WrittenPrices = Readonly<Record<string, WrittenLine>>

interface Span {
  /** Null: from ever. */
  readonly from: string | null
  readonly price: string
}

function spansOf(line: WrittenLine): Span[] {
  return line.split('|').map((part, i) => {
    const words = part.trim().split(' ')
    const [from, price] = i === 0 ? [null, words[0]] : words
    if (price === undefined || from === undefined) throw new Error(`"${line}" is no line of prices`)
    return { from, price }
  })
}

/** The price that is written down for a day: `100.07`, `-` for none, or `excluded`. */
export function writtenPrice(line: WrittenLine, day: string): string {
  return spansOf(line).findLast(({ from }) => from === null || from <= day)?.price as string
}

/** The days on both sides of every border, and one beside each. */
export function borderDays(prices: WrittenPrices): string[] {
  const borders = Object.values(prices)
    .flatMap(spansOf)
    .flatMap(({ from }) => (from === null ? [] : [from]))
  const near = [...new Set(borders)].flatMap((day) => [-2, -1, 0, 1].map((days) => shifted(day, days)))
  return [...new Set(near)].toSorted()
}

function shifted(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
