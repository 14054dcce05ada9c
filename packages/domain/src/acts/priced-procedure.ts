import { plus, type Ratio } from '../money/ratio.ts'
import type { ActProcedure } from './act.ts'
import { amountOf, type ExactPart } from '../pricing/exact-part.ts'

/** One unit of a procedure as its source prices it, before any rule of the act. */
export interface ProcedurePrice {
  /** What the rules weigh: the portes, or the price of a source without parts. Null: it has none. */
  readonly porte: ExactPart | null
  /** What no rule of the act moves: UCO and film. */
  readonly apart: readonly ExactPart[]
  /** False: it is fixed or a package, and no rule of the act moves it. */
  readonly weighed: boolean
  readonly chapter: string | null
  /** How many assistants the table foresees. */
  readonly auxiliaries: number | null
  readonly anaesthesiaPorte: number | null
}

/** A procedure of the act that its source prices. */
export interface PricedProcedure {
  readonly procedure: ActProcedure
  readonly price: ProcedurePrice
}

/** The whole of one unit: portes, UCO and film. */
export function wholeOf({ porte, apart }: ProcedurePrice): Ratio {
  return [...(porte === null ? [] : [porte]), ...apart].map(amountOf).reduce(plus, { numerator: 0n, denominator: 1n })
}
