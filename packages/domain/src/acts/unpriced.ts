import type { NeededRule } from './act-rules.ts'

/** Why a line of an act has no price. What is missing is named, and never guessed. */
export interface Unpriced {
  readonly code: 'rule_missing' | 'data_needed' | 'not_foreseen'
  /** The rule or the field of the question that is missing. */
  readonly missing: string | null
  readonly detail: string
}

export function ruleMissing(rule: NeededRule | 'invoice_plus', what: string): Unpriced {
  return { code: 'rule_missing', missing: rule, detail: `The period has no rule \`${rule}\`: ${what}.` }
}

export function dataNeeded(field: string, what: string): Unpriced {
  return { code: 'data_needed', missing: field, detail: `The question lacks \`${field}\`: ${what}.` }
}

export function notForeseen(what: string): Unpriced {
  return { code: 'not_foreseen', missing: null, detail: what }
}

export function isUnpriced(outcome: object | string | null): outcome is Unpriced {
  return outcome !== null && typeof outcome === 'object' && 'missing' in outcome
}
