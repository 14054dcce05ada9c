import { moved, pricingAfter, type Ledger, type Period, type Version } from './ledger.ts'

/** What happens to the self-pay prices that are in force on a day and were before. */
export interface PriceMove {
  start: number
  /** Null: they stay. */
  percent: number | null
  /** False: they end the day before. */
  goOn: boolean
}

/**
 * The self-pay prices in force on the first day: moved by the percent from there on, or no more, up to the eve of the
 * next period. Those that begin then or later were agreed for then, and stay. Answers what changed.
 */
export function movePrices(copy: Ledger, { start, percent, goOn }: PriceMove): NonNullable<Period['moves']> {
  const before = copy.versions
  const next = Math.min(Infinity, ...pricingAfter(copy, start).map((one) => (copy.periods[one] as Period).start))
  copy.versions = before.flatMap((one) => {
    const isInForce = one.from < start && start <= one.until
    if (!isInForce || (goOn && (percent ?? 0) === 0)) return [one]
    const later = { ...one, from: start, until: Math.min(one.until, next - 1), cents: moved(one.cents, percent ?? 0) }
    const asBefore = next <= one.until && next < Infinity ? [{ ...one, from: next }] : []
    return [{ ...one, until: start - 1 }, ...(goOn ? [later] : []), ...asBefore]
  })
  return {
    // as they are now: later changes of the book must not reach it
    entries: structuredClone(copy.entries),
    closed: before.filter((one) => !copy.versions.some((other) => isSame(one, other))),
    opened: copy.versions.filter((one) => !before.some((other) => isSame(one, other))),
  }
}

function isSame(a: Version, b: Version): boolean {
  return a.entry === b.entry && a.from === b.from && a.until === b.until && a.cents === b.cents
}

/** Whether what was made of the self-pay prices was changed since, or cannot be put back without undoing more. */
export function isPriceChanged(ledger: Ledger, { closed, opened, entries }: NonNullable<Period['moves']>): boolean {
  const others = ledger.versions.filter((one) => !opened.some((other) => isSame(one, other)))
  return (
    opened.some((one) => !ledger.versions.some((other) => isSame(one, other))) ||
    closed.some((one) => {
      const isOver = others.some(
        (other) => other.code === one.code && other.from <= one.until && one.from <= other.until,
      )
      const deletedOn = ledger.entries[one.entry]?.deletedOn ?? null
      const isDeletedSince = deletedOn !== null && entries[one.entry]?.deletedOn === null
      return isOver || (isDeletedSince && one.until >= deletedOn)
    })
  )
}

export function putBack(copy: Ledger, moves: NonNullable<Period['moves']>): void {
  const stored = copy.versions.filter((one) => !moves.opened.some((other) => isSame(one, other)))
  copy.versions = [...stored, ...moves.closed]
}
