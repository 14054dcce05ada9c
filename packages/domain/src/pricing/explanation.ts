import { inUnits, type Cents } from '../money/cents.ts'
import { toDecimalText, type Ratio } from '../money/ratio.ts'

export type ExplainedRule = 'period' | 'coverage' | 'override' | 'particular' | 'table' | 'quantity' | 'copay'

/** One rule that was tried: whether it applied, why, and what it rounded. */
export interface ExplanationStep {
  readonly rule: ExplainedRule
  readonly applied: boolean
  readonly because: string
  /** Before rounding, in the currency's unit. */
  readonly exact?: string
  /** After rounding half up, in centavos. */
  readonly rounded_cents?: number
}

/** Collects the steps of one quote; the one that is not asked for collects nothing. */
export interface Explainer {
  step(rule: ExplainedRule, applied: boolean, because: () => string): void
  rounding(rule: ExplainedRule, exactCents: Ratio, rounded: Cents, because: () => string): void
  readonly steps: readonly ExplanationStep[] | undefined
}

export function explain(): Explainer {
  const steps: ExplanationStep[] = []
  return {
    steps,
    step: (rule, applied, because) => void steps.push({ rule, applied, because: because() }),
    rounding(rule, { numerator, denominator }, rounded, because) {
      const exact = toDecimalText({ numerator, denominator: denominator * 100n })
      const all = sentence`${because()} = ${exact}, rounded half up to ${inUnits(rounded)}`
      steps.push({ rule, applied: true, because: all, exact, rounded_cents: rounded })
    },
  }
}

/**
 * A template whose text is made in one piece. What a plain template or + makes is put together when it is first read,
 * and JSON.stringify takes its slow way for a whole answer that holds one such text.
 */
export function sentence(words: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  const pieces: (string | number | undefined)[] = [words[0]]
  for (let i = 0; i < values.length; i++) pieces.push(values[i], words[i + 1])
  return pieces.join('')
}

export const NO_EXPLANATION: Explainer = { steps: undefined, step() {}, rounding() {} }
