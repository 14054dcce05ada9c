import type { DayNumber } from '../../calendar/day.ts'
import type { Percent } from '../../money/percent.ts'
import type { Accommodation } from '../../pricing/qualifiers.ts'
import type { ActRules } from '../act-rules.ts'
import type { ActProcedure } from '../act.ts'
import { NOTHING, WHOLE, increase, ofPlaces, product, share, sum, type Fraction } from './exact-fraction.ts'
import { found, refused, type Reckoned } from './reckoned.ts'

/** A period and its table as somebody would write them down. Decimals are ten-thousandths. */
export interface PlainContract {
  /** Its first day; it ends before that of the next. */
  readonly from: DayNumber
  readonly rules: ActRules
  /** Rules that are others for some, no two for the same. */
  readonly some: readonly PlainRules[]
  readonly porteValues: ReadonlyMap<string, bigint>
  readonly ucoValue: bigint
  readonly filmValue: bigint
  readonly percentage: Percent | null
  readonly adjustments: readonly Percent[]
  /** Null: the percentage is of the whole. */
  readonly factors: { readonly [part in 'porte' | 'uco' | 'film' | 'anaesthesia']?: Percent | undefined } | null
  /** A list beside the table: its prices have no parts. */
  readonly second: { readonly percentage: Percent | null; readonly fixed: boolean }
  readonly codes: ReadonlyMap<string, PlainCode>
}

/** Rules for those alone of whom all of this is said; null: it does not matter. */
export interface PlainRules {
  readonly plan: string | null
  readonly place: Accommodation | null
  readonly provider: string | null
  readonly specialty: string | null
  readonly rules: ActRules
}

/** What the contract says of a code. */
export interface PlainCode {
  /** Which of its lists holds the row; the second has none but outright prices. */
  readonly list: 'first' | 'second' | 'none'
  /** Null: the row states a price outright, or has none at all. */
  readonly porte: string | null
  readonly porteFraction: bigint | null
  readonly ucoQuantity: bigint | null
  readonly filmM2: bigint | null
  readonly films: number | null
  readonly outright: bigint | null
  readonly units: number
  readonly auxiliaries: number | null
  readonly anaesthesiaPorte: number | null
  readonly chapter: string | null
  /** It stands before the row's price. */
  readonly override: PlainOverride | null
}

/** A code of which nothing is agreed. */
export const PLAIN_ROW: PlainCode = {
  list: 'none',
  porte: null,
  porteFraction: null,
  ucoQuantity: null,
  filmM2: null,
  films: null,
  outright: null,
  units: 1,
  auxiliaries: null,
  anaesthesiaPorte: null,
  chapter: null,
  override: null,
}

export interface PlainOverride {
  /** In centavos; null: the code is excluded from the contract. */
  readonly cents: number | null
  readonly fixed: boolean
  readonly package: PlainPackage | null
}

export interface PlainPackage {
  readonly includes: readonly string[]
  /** By code. */
  readonly limits: Readonly<Record<string, number>>
}

/** One line of the act and what it is worth before any rule of the act. */
export interface PlainLine {
  readonly procedure: ActProcedure
  readonly code: PlainCode
  /** No rule of an act moves it, and it is shared with nobody. */
  readonly isFixed: boolean
  /** How many of it no package includes. */
  readonly quantity: number
  /** Null: there is nothing to weigh. */
  readonly porte: Fraction | null
  /** UCO and film, or a fixed price: no rule moves it. */
  readonly unmoved: Fraction
  readonly chapter: string | null
}

/** The one that is in force on a day; undefined: none is. */
export const contractOn = (contracts: readonly PlainContract[], day: DayNumber) =>
  contracts.findLast(({ from }) => from <= day)

/** What a part of a table's price is moved by before any act: the percentage of the table, and reajustes. */
export function tableShare(contract: PlainContract, part: 'porte' | 'uco' | 'film' | 'anaesthesia' | null): Fraction {
  const { percentage, adjustments, factors } = contract
  const own = part === null ? undefined : factors?.[part]
  const paid = own ?? percentage
  return product(...(paid === null ? [] : [share(paid)]), ...adjustments.map(increase))
}

/** A line's price before any rule of the act, or why it has none. */
export function plainLine(contract: PlainContract, procedure: ActProcedure, quantity: number): Reckoned<PlainLine> {
  const code = contract.codes.get(procedure.code)
  if (code === undefined) return refused('no_price')
  const chapter = (isOfTable(code) ? code.chapter : null) ?? firstDigit(procedure.code)
  const line = { procedure, code: isOfTable(code) ? code : { ...code, ...NO_ROW }, chapter, quantity }
  const { override } = code
  if (override !== null) {
    if (override.cents === null) return refused('not_contracted')
    return found({ ...line, ...outright([BigInt(override.cents), 100n], override.fixed || override.package !== null) })
  }
  if (code.list === 'none') return refused('no_price')
  if (code.list === 'first' && code.outright === null)
    return found({ ...line, isFixed: false, ...formula(contract, code) })
  const price = product(ofPlaces(code.outright ?? 0n), [1n, BigInt(code.units)])
  if (code.list === 'first') return found({ ...line, ...outright(product(price, tableShare(contract, null)), false) })
  const { percentage, fixed } = contract.second
  return found({ ...line, ...outright(product(price, percentage === null ? WHOLE : share(percentage)), fixed) })
}

/** An override has what the first of the period's tables that holds its code says of it. */
const isOfTable = ({ list }: PlainCode) => list !== 'none'
const NO_ROW = { auxiliaries: null, anaesthesiaPorte: null, chapter: null }

const firstDigit = (code: string) => (/^\d{8}$/.test(code) ? code.slice(0, 1) : null)

/** A price without parts is weighed as one porte, unless it is fixed. */
const outright = (price: Fraction, isFixed: boolean) =>
  isFixed ? { isFixed, porte: null, unmoved: price } : { isFixed, porte: price, unmoved: NOTHING }

function formula(contract: PlainContract, code: PlainCode): Pick<PlainLine, 'porte' | 'unmoved'> {
  const ofUnit = (part: 'porte' | 'uco' | 'film', ...factors: Fraction[]) =>
    product(...factors, [1n, BigInt(code.units)], tableShare(contract, part))
  const value = code.porte === null ? null : (contract.porteValues.get(code.porte) ?? null)
  const porte = value === null ? null : ofUnit('porte', ofPlaces(value), ofPlaces(code.porteFraction ?? 10_000n))
  const uco = ofUnit('uco', ofPlaces(code.ucoQuantity ?? 0n), ofPlaces(contract.ucoValue))
  const films: Fraction = [BigInt(code.films ?? 1), 1n]
  const film = ofUnit('film', ofPlaces(code.filmM2 ?? 0n), films, ofPlaces(contract.filmValue))
  return { porte, unmoved: sum(uco, film) }
}
