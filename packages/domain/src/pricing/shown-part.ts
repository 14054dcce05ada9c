import { toNumber } from '../money/percent.ts'
import { toDecimalText } from '../money/ratio.ts'
import { amountOf, type ExactPart, type PartName } from './exact-part.ts'

/** A part of a price as it is answered: exact, as text. */
export interface ShownPart {
  readonly part: PartName
  readonly base: string
  readonly factors: readonly { readonly rule: string; readonly percent: number; readonly why: string }[]
  readonly amount: string
}

export function shownPart(part: ExactPart): ShownPart {
  return {
    amount: toDecimalText(amountOf(part)),
    base: toDecimalText(part.base),
    factors: part.factors.map(({ rule, percent, why }) => ({ percent: toNumber(percent), rule, why })),
    part: part.part,
  }
}
