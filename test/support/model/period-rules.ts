import { change, type Book, type Outcome, type Period } from './book.ts'

/** What a draft says of itself. */
export interface Terms {
  start: number
  end: number
  table: string | null
  percentage: number | null
}

/** The status as it is answered today: what was decided, and the calendar. */
export function statusOf(book: Book, n: number): string {
  const period = book.periods[n] as Period
  if (period.state === 'revoked') return 'terminated'
  if (period.state !== 'active' || period.end >= book.today) return period.state
  return renewalsOf(book, n).some((renewal) => renewal.state !== 'draft') ? 'renewed' : 'expired'
}

/** Periods that renew another: neither deleted nor revoked. */
export function renewalsOf(book: Book, n: number): Period[] {
  return book.periods.filter((one) => one.renews?.period === n && holdsDays(one))
}

const holdsDays = ({ state }: Period) => state !== 'deleted' && state !== 'revoked'

/** Whether another period has one of these days, whatever its status. */
export function isTaken(book: Book, { start, end }: Pick<Terms, 'start' | 'end'>, ...but: number[]): boolean {
  return book.periods.some((one, n) => !but.includes(n) && holdsDays(one) && one.start <= end && start <= one.end)
}

export function isUnknown(book: Book, n: number): boolean {
  return (book.periods[n] as Period).state === 'deleted'
}

function isFixed(book: Book, n: number): false | string {
  if (isUnknown(book, n)) return 'period_not_found'
  return (book.periods[n] as Period).state !== 'draft' && 'period_not_draft'
}

export function create(book: Book, terms: Terms): Outcome {
  return change(
    book,
    [terms.end <= terms.start && 'invalid_input', isTaken(book, terms) && 'period_overlap'],
    ({ periods }) => {
      periods.push({ ...terms, state: 'draft', adjustments: [], overrides: {}, renews: null, adjusts: null })
      return Infinity
    },
  )
}

export function update(book: Book, n: number, terms: Terms): Outcome {
  const reasons = [terms.end <= terms.start && 'invalid_input', isTaken(book, terms, n) && 'period_overlap']
  return change(book, [isFixed(book, n), ...reasons], ({ periods }) => {
    const draft = periods[n] as Period
    // what was agreed of one table says nothing of another
    const isSameTable = draft.table === terms.table && draft.percentage === terms.percentage
    Object.assign(draft, terms, { adjustments: isSameTable ? draft.adjustments : [] })
    return Infinity
  })
}

export function remove(book: Book, n: number): Outcome {
  return change(book, [isFixed(book, n)], ({ periods }) => {
    ;(periods[n] as Period).state = 'deleted'
    return Infinity
  })
}

export function addOverride(book: Book, n: number, code: string, cents: number): Outcome {
  const taken = Object.hasOwn((book.periods[n] as Period).overrides, code)
  return change(book, [isFixed(book, n), taken && 'override_code_taken'], ({ periods }) => {
    ;(periods[n] as Period).overrides[code] = cents
    return Infinity
  })
}

export function activate(book: Book, n: number): Outcome {
  return change(book, [isFixed(book, n)], ({ periods, table }) => {
    const period = periods[n] as Period
    period.state = 'active'
    period.table ??= table
    return period.start
  })
}

/** `on` is the last day covered; null: today. */
export function terminate(book: Book, n: number, on: number | null): Outcome {
  const { start, end } = book.periods[n] as Period
  const last = on ?? book.today
  const reasons = [
    isUnknown(book, n) && 'period_not_found',
    statusOf(book, n) !== 'active' && 'period_not_active',
    (last < start || last > end) && 'outside_validity',
  ]
  return change(book, reasons, ({ periods }) => {
    Object.assign(periods[n] as Period, { state: 'terminated', end: last })
    return last + 1
  })
}

/** A draft from the day after the source's end, with all that the source agreed on. */
export function renew(book: Book, n: number, asked: Omit<Terms, 'start'>): Outcome {
  const source = book.periods[n] as Period
  const start = source.end + 1
  const end = asked.end
  const existing = renewalsOf(book, n)[0]
  const reasons = [
    isUnknown(book, n) && 'period_not_found',
    !['active', 'expired'].includes(statusOf(book, n)) && 'period_not_renewable',
    source.end === Infinity && 'period_not_renewable',
    end <= start && 'invalid_input',
    existing !== undefined && 'already_renewed',
    isTaken(book, { start, end }) && 'period_overlap',
  ]
  const outcome = change(book, reasons, ({ periods }) => {
    periods.push({
      ...structuredClone(source),
      start,
      end,
      state: 'draft',
      table: asked.table ?? source.table,
      percentage: asked.percentage ?? source.percentage,
      adjustments: asked.table === null && asked.percentage === null ? source.adjustments : [],
      renews: { period: n, asked: JSON.stringify(asked) },
      adjusts: null,
    })
    return Infinity
  })
  const isSame = existing?.renews?.asked === JSON.stringify(asked)
  return 'refused' in outcome && isSame ? { ...outcome, orAsItIs: true } : outcome
}
