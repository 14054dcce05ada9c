import { change, moved, type Book, type Outcome, type Period, type Version } from './book.ts'
import { isTaken, isUnknown, statusOf } from './period-rules.ts'

export interface Adjustment {
  start: number
  end: number
  percent: number | null
  table: string | null
  percentage: number | null
  /** Whether the table's prices are moved too; null: as far as neither table nor percentage is new. */
  adjustTable: boolean | null
  copyOverrides: boolean
  copyPrices: boolean
  /** Single overrides after the percent, by code; null: none any more. */
  changes: Record<string, number | null>
}

/** Closes a period and opens its successor with the prices moved. */
export function reajuste(book: Book, n: number, asked: Adjustment): Outcome {
  const source = book.periods[n] as Period
  const removed = Object.entries(asked.changes).filter(([, cents]) => cents === null)
  const isThere = (code: string) => asked.copyOverrides && Object.hasOwn(source.overrides, code)
  const reasons = [
    isUnknown(book, n) && 'period_not_found',
    statusOf(book, n) !== 'active' && 'period_not_active',
    removed.some(([code]) => !isThere(code)) && 'override_to_remove_missing',
    asked.start <= source.start && 'reajuste_starts_too_early',
    asked.end <= asked.start && 'invalid_input',
    isTaken(book, asked, n) && 'period_overlap',
  ]
  return change(book, reasons, (copy) => {
    const before = copy.versions
    copy.versions = pricesAfter(before, asked)
    copy.periods.push({
      ...successorOf(source, asked),
      renews: null,
      adjusts: {
        period: n,
        end: source.end,
        entries: book.entries,
        closed: before.filter((one) => !copy.versions.some((other) => isSame(one, other))),
        opened: copy.versions.filter((one) => !before.some((other) => isSame(one, other))),
      },
    })
    Object.assign(copy.periods[n] as Period, { state: 'terminated', end: Math.min(source.end, asked.start - 1) })
    return asked.start
  })
}

function successorOf(source: Period, asked: Adjustment): Omit<Period, 'renews' | 'adjusts'> {
  const { start, end, percent } = asked
  const isNewTable = asked.table !== null || asked.percentage !== null
  const isMoved = percent !== null && (asked.adjustTable ?? !isNewTable)
  const copied = asked.copyOverrides ? Object.entries(source.overrides) : []
  const overrides = copied.map(([code, cents]) => [code, moved(cents, percent ?? 0)] as const)
  const changed = Object.entries({ ...Object.fromEntries(overrides), ...asked.changes })
  return {
    start,
    end,
    state: 'active',
    table: asked.table ?? source.table,
    percentage: asked.percentage ?? source.percentage,
    adjustments: [...(isNewTable ? [] : source.adjustments), ...(isMoved ? [percent] : [])],
    overrides: Object.fromEntries(changed.filter((one): one is [string, number] => one[1] !== null)),
  }
}

/**
 * The self-pay prices in force at the new start: from there on moved by the percent, or no more. Those that begin then
 * or later were agreed for then, and stay.
 */
function pricesAfter(versions: readonly Version[], { start, percent, copyPrices }: Adjustment): Version[] {
  return versions.flatMap((one) => {
    const isInForce = one.from < start && start <= one.until
    if (!isInForce || (copyPrices && percent === null)) return [one]
    const later = { ...one, from: start, cents: moved(one.cents, percent ?? 0) }
    return [{ ...one, until: start - 1 }, ...(copyPrices ? [later] : [])]
  })
}

function isSame(a: Version, b: Version): boolean {
  return a.entry === b.entry && a.from === b.from && a.until === b.until && a.cents === b.cents
}

/** Whether what the reajuste made of the self-pay prices was changed since, or cannot be put back without undoing more. */
function isPriceChanged(book: Book, { closed, opened, entries }: NonNullable<Period['adjusts']>): boolean {
  const others = book.versions.filter((one) => !opened.some((other) => isSame(one, other)))
  return (
    opened.some((one) => !book.versions.some((other) => isSame(one, other))) ||
    closed.some((one) => {
      const isOver = others.some(
        (other) => other.code === one.code && other.from <= one.until && one.from <= other.until,
      )
      const deletedOn = book.entries[one.entry]?.deletedOn ?? null
      const isDeletedSince = deletedOn !== null && entries[one.entry]?.deletedOn === null
      return isOver || (isDeletedSince && one.until >= deletedOn)
    })
  )
}

/** A period that prices no day any more; what its reajuste closed or made is put back. */
export function revoke(book: Book, n: number, retroactive: boolean): Outcome {
  const period = book.periods[n] as Period
  const { adjusts } = period
  const source = adjusts && (book.periods[adjusts.period] as Period)
  const reasons = [
    isUnknown(book, n) && 'period_not_found',
    statusOf(book, n) !== 'active' && 'period_not_active',
    period.start <= book.today && !retroactive && 'period_started',
    source !== null &&
      isTaken(book, { ...source, end: adjusts?.end as number }, n, adjusts?.period as number) &&
      'period_overlap',
    adjusts !== null && isPriceChanged(book, adjusts) && 'price_changed_since',
  ]
  return change(book, reasons, (copy) => {
    ;(copy.periods[n] as Period).state = 'revoked'
    if (adjusts === null) return period.start
    Object.assign(copy.periods[adjusts.period] as Period, { state: 'active', end: adjusts.end })
    const kept = copy.versions.filter((one) => !adjusts.opened.some((other) => isSame(one, other)))
    copy.versions = [...kept, ...adjusts.closed]
    return period.start
  })
}
