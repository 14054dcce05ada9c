import { inUnits, type Cents } from '../money/cents.ts'
import { toDecimalText, type Ratio } from '../money/ratio.ts'

export type ExplainedRule = 'period' | 'coverage' | 'override' | 'particular' | 'part' | 'table' | 'quantity' | 'copay'

/** One rule that was tried: whether it applied, why, and what it rounded. */
export interface ExplanationStep<Rule extends string = ExplainedRule> {
  readonly rule: Rule
  readonly applied: boolean
  readonly because: string
  /** Before rounding, in the currency's unit. */
  readonly exact?: string
  /** After rounding half up, in centavos. */
  readonly rounded_cents?: number
}

/** Collects the steps of one quote that explains itself. */
export class Explanation<Rule extends string = ExplainedRule> {
  readonly steps: ExplanationStep<Rule>[] = []

  step(rule: Rule, applied: boolean, because: string): void {
    this.steps.push({ rule, applied, because })
  }

  /** What a price is made of, in the currency's unit. */
  part(rule: Rule, amount: Ratio, what: string): void {
    const exact = toDecimalText(amount)
    this.steps.push({ rule, applied: true, because: sentence`${what} = ${exact}`, exact })
  }

  rounding(rule: Rule, { numerator, denominator }: Ratio, rounded: Cents, what: string): void {
    const exact = toDecimalText({ numerator, denominator: denominator * 100n })
    const because = sentence`${what} = ${exact}, rounded half up to ${inUnits(rounded)}`
    this.steps.push({ rule, applied: true, because, exact, rounded_cents: rounded })
  }
}

/**
 * A template whose text is made in one piece. A plain template or + makes a text that is joined when it is first read.
 * JSON.stringify then takes its slow path for a whole answer that holds one such text.
 */
export function sentence(words: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  const pieces: (string | number | undefined)[] = [words[0]]
  for (let i = 0; i < values.length; i++) pieces.push(values[i], words[i + 1])
  return pieces.join('')
}
