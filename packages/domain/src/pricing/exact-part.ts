import type { Percent } from '../money/percent.ts'
import { asFactor } from '../money/percent.ts'
import { times, type Ratio } from '../money/ratio.ts'

export const PART_NAMES = ['porte', 'uco', 'film', 'anaesthesia', 'price'] as const
export type PartName = (typeof PART_NAMES)[number]

/** A percentage that moves a part, by which rule, and why. */
export interface PartFactor {
  readonly rule: string
  readonly percent: Percent
  readonly why: string
}

/** One part of a price: a base in the currency's unit, and the percentages that move it. Nothing is rounded. */
export interface ExactPart {
  readonly part: PartName
  readonly base: Ratio
  readonly factors: readonly PartFactor[]
}

export function movedBy(part: ExactPart, ...factors: readonly PartFactor[]): ExactPart {
  return { ...part, factors: [...part.factors, ...factors] }
}

/** Base x each percentage. */
export function amountOf({ base, factors }: ExactPart): Ratio {
  return factors.reduce((amount, { percent }) => times(amount, asFactor(percent)), base)
}
