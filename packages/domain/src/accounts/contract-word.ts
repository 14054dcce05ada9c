import { asFactor } from '../money/percent.ts'
import { ONE, plus, times, type Ratio } from '../money/ratio.ts'
import { quantityApart } from '../acts/act-to-price.ts'
import type { ActLinePrice, PricedActLine } from '../acts/price-lines.ts'
import { isUnpriced } from '../acts/unpriced.ts'
import { amountOf, type PartFactor } from '../pricing/exact-part.ts'
import type { ContractAmount } from './line-verdict.ts'

/** Why the contract has no price for a line. */
export interface NoPrice {
  /** The code of its refusal. */
  readonly verdict: string
  /** The rule or the field that is missing; null: neither. */
  readonly missing: string | null
}

/** What moves the price of a source itself; all else is a rule of the act. */
const OF_SOURCE: ReadonlySet<string> = new Set(['table', 'adjustment', 'invoice_plus'])

type PricedLineOfAct = PricedActLine & { readonly outcome: ActLinePrice }

/** What the contract says of a billed line: the sum of what those are paid who took part in it. */
export function contractWord(lines: readonly PricedActLine[]): ContractAmount | NoPrice {
  const none = lines.find(({ outcome }) => !('cents' in outcome))
  if (none !== undefined) return noPrice(none.outcome as Exclude<PricedActLine['outcome'], ActLinePrice>)
  const priced = lines as readonly PricedLineOfAct[]
  const totalCents = priced.reduce((sum, { outcome }) => sum + Number(outcome.cents), 0)
  const [first, ...others] = priced
  if (first === undefined) return { verdict: 'not_priced', missing: 'participants' }
  const quantity = { numerator: quantityApart(first.of), denominator: 10_000n }
  return {
    totalCents,
    quantity,
    ...(others.length === 0 ? asBilled(first.outcome) : { unit: unitOf(priced), factor: ONE }),
  }
}

function noPrice(outcome: Exclude<PricedActLine['outcome'], ActLinePrice>): NoPrice {
  // the field's word for a day without a contract
  const verdict = outcome.code === 'no_period_in_force' ? 'no_period' : outcome.code
  return { verdict, missing: isUnpriced(outcome) ? outcome.missing : null }
}

/** A price of one part is billed as that part, times the factor that the rules of the act move it by. */
function asBilled(price: ActLinePrice): { readonly unit: Ratio; readonly factor: Ratio } {
  const [part, ...others] = price.parts
  const moves = part?.factors.filter(({ rule }) => !OF_SOURCE.has(rule)) ?? []
  if (part === undefined || others.length > 0 || moves.length === 0) return { unit: wholeUnit(price), factor: ONE }
  const ofSource = part.factors.filter(({ rule }) => OF_SOURCE.has(rule))
  return { unit: amountOf({ ...part, factors: ofSource }), factor: productOf(moves) }
}

function productOf(factors: readonly PartFactor[]): Ratio {
  return factors.map(({ percent }) => asFactor(percent)).reduce(times, ONE)
}

/** A unit that is rounded is billed as it is. */
function wholeUnit({ unitCents, parts }: ActLinePrice): Ratio {
  if (unitCents !== null) return { numerator: unitCents, denominator: 100n }
  return parts.map(amountOf).reduce(plus, { numerator: 0n, denominator: 1n })
}

function unitOf(lines: readonly PricedLineOfAct[]): Ratio {
  return lines.map(({ outcome }) => wholeUnit(outcome)).reduce(plus)
}
