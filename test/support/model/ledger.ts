import { exactly, rounded, timesAll } from './exact.ts'
import { QUALIFIERS, type Qualified, type Qualifier } from './qualifier-rules.ts'

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
  /** The published tables: what each code is listed at. */
  tables: Record<string, Record<string, Listed>>
  /** Of the one family, in the order they were published. */
  editions: Edition[]
  /** In the order they were made; a period goes by its place here. */
  periods: Period[]
  /** Of the self-pay catalogue, in the order they were made. */
  entries: Entry[]
  versions: Version[]
}

/** The family of price tables that periods may name in the place of a table. */
export const FAMILY = 'F'

/** The cents of a code, or the parts that its price is made of: the cents of its porte, and a number of UCO. */
export type Listed = number | { porte: number; uco: number }

/** What is published of the family: an edition with the first day that it prices, or an errata in the place of one. */
export interface Edition {
  from: number
  /** 0: the edition itself. */
  errata: number
  prices: Record<string, number>
}

/** What a period agrees for a code: cents, or that it does not pay for it at all. */
export type Agreed = number | 'excluded'

/** Where an override stands in a period's book: by its code, and by what it is narrowed to. */
export function keyOf(code: string, by: readonly Qualifier[]): string {
  return by.length === 0 ? code : `${code} by ${QUALIFIERS.filter((one) => by.includes(one)).join(' ')}`
}

/** The code, and what it is narrowed to. */
export function readKey(key: string): Qualified & { code: string } {
  const [code, , ...by] = key.split(' ') as [string, string, ...Qualifier[]]
  return { code, by }
}

/** What a period says of its first table beside its percentage: the cents of one UCO, and a percentage of portes alone. */
export interface Own {
  uco: number
  porte: number
}

/** A table that prices what those before it do not hold. */
export interface FurtherTable extends Qualified {
  table: string
  percentage: number | null
  adjustments: number[]
  /** Whether a reajuste moves it. */
  adjusted: boolean
  /** Whether errata of it are passed over. */
  asFirstPublished: boolean
  /** The TISS table of its codes; null: of any. */
  codeTable: '19' | null
}

/** What a period says of tables beside the first one's name and percentages. */
export interface Tables {
  own: Own | null
  further: FurtherTable[]
}

/** What the one appointment type costs and whether it is covered; null is as the period says. */
export interface TypeRule extends Qualified {
  isCovered: boolean
  percent: number | null
  cap: number | null
}

/** In an act the main procedure is named; what another is paid, and what an instrumentist is, in percent. */
export interface ActRules {
  isNamed?: true | undefined
  further?: number | undefined
  instrumentist?: number | undefined
}

/** Rules of acts for anybody or for some; of each qualifiers one set. */
export interface ActRulesFor extends Qualified {
  rules: ActRules
}

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
  sources: Tables
  /** By code, and by what they are narrowed to. */
  overrides: Record<string, Agreed>
  typeRules: TypeRule[]
  actRules: ActRulesFor[]
  /** The last day that it ever priced, at any revision; -Infinity: none. */
  reach: number
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
  const effect = apply(copy)
  for (const period of copy.periods) if (isPricing(period)) period.reach = Math.max(period.reach, period.end)
  return { effect, ledger: copy }
}

/** Whether it prices days. */
export function isPricing({ state }: Period): boolean {
  return state === 'active' || state === 'terminated'
}

/** Moved by a percent of up to four places, rounded half up to the cent. */
export function moved(cents: number, percent: number): number {
  return rounded(timesAll(exactly(cents), [100 + percent]))
}

/** Those that price days and begin after a day, by their places. */
export function pricingAfter({ periods }: Ledger, day: number): number[] {
  return periods.flatMap((one, n) => (isPricing(one) && one.start > day ? [n] : []))
}
