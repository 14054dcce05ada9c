/**
 * The contract rules as an accountant reads them, on paper: obvious, slow, without SQL, and with nothing of the
 * service's own code, so that the two can be held against each other. Days are numbers, both ends of a span belong to
 * it, and Infinity means without an end. Money is in whole cents.
 */
export interface Ledger {
  today: number
  payer: 'convenio' | 'particular'
  /** How many changes there were. */
  changes: number
  /** The price table that the convenio names. */
  table: string | null
  /** The published tables: cents by code. */
  tables: Record<string, Record<string, number>>
  /** In the order they were made; a period goes by its place here. */
  periods: Period[]
  /** Of the self-pay catalogue, in the order they were made. */
  entries: Entry[]
  versions: Version[]
}

/** What a period agrees for a code: cents, or that it does not pay for it at all. */
export type Agreed = number | 'excluded'

export interface Period {
  start: number
  end: number
  /** What was decided of it; whether it is over is not written down, the calendar says so. */
  state: 'draft' | 'active' | 'terminated' | 'revoked' | 'corrected' | 'deleted'
  /** The number of the first period in whose place it is: its own, unless it corrects another. */
  place: number
  /** The change that put it in force or made it; none of a draft. */
  born: number
  /** The period that it ends at its activation, or has ended. */
  supersedes: number | null
  /** The period that it corrects, and the end of that one where the correction says another. */
  corrects: { period: number; end: number | null } | null
  table: string | null
  percentage: number | null
  /** Percents by which the table's prices are moved, one after the other. */
  adjustments: number[]
  overrides: Record<string, Agreed>
  /** With the percent by which its activation moves self-pay prices; null: none. */
  renews: { period: number; input: string; percent: number | null } | null
  /** What closed it, the last act on top, each with the last change of it. Undoing takes it off. */
  acts: Act[]
  /** The period that the reajuste closed which made this one. */
  adjusts: number | null
  /** What a reajuste or its activation changed of the self-pay prices, to be put back. */
  moves: { closed: Version[]; opened: Version[]; entries: Entry[] } | null
}

/** A termination with the periods that it revoked, or the reajuste that made a period; and the state before it. */
export type Act = { before: Pick<Period, 'state' | 'end'>; change: number } & (
  | { kind: 'termination'; revoked: number[] }
  | { kind: 'reajuste' | 'superseded'; made: number }
)

/** Of the self-pay catalogue. */
export interface Entry {
  code: string
  deletedOn: number | null
}

/** A self-pay price on some days. */
export interface Version {
  entry: number
  code: string
  from: number
  until: number
  cents: number
}

/** What the rules say of a request: the book after it, or every reason that it may be refused with. */
export type Outcome = Done | Refused
export interface Done {
  ledger: Ledger
  /** The first day that may have another price now; Infinity: none. */
  effect: number
}
export interface Refused {
  refused: string[]
  /** Nothing changes, and the answer may as well be what is there already. */
  orAsItIs?: true
}

export function isRefused(outcome: Outcome): outcome is Refused {
  return 'refused' in outcome
}

/** A change of a copy, if nothing speaks against it. */
export function change(ledger: Ledger, reasons: readonly (string | false)[], apply: (copy: Ledger) => number): Outcome {
  const refused = reasons.filter((reason) => reason !== false)
  if (refused.length > 0) return { refused }
  const copy = structuredClone(ledger)
  copy.changes += 1
  return { effect: apply(copy), ledger: copy }
}

/** Moved by a percent of up to four places, rounded half up to the cent. */
export function moved(cents: number, percent: number): number {
  return roundedHalfUp(BigInt(cents) * BigInt(1_000_000 + Math.round(percent * 10_000)), 1_000_000n)
}

export function roundedHalfUp(over: bigint, under: bigint): number {
  return Number((2n * over + under) / (2n * under))
}

/** Those that price days and begin after a day, by their places. */
export function pricingAfter({ periods }: Ledger, day: number): number[] {
  const isLater = ({ state, start }: Period) => (state === 'active' || state === 'terminated') && start > day
  return [...periods.keys()].filter((n) => isLater(periods[n] as Period))
}
