import { subjectOf } from './glosa-codes.ts'

/** A line of a statement: what was asked, what is paid, and what was cut with which reason. Money in centavos. */
export interface CutLine {
  readonly releasedCents: number
  readonly glosas: readonly { readonly code: string; readonly amountCents: number }[]
}

/** What the contract says of the line; a text is its refusal, such as `data_needed: access`. */
export type ContractWord = { readonly totalCents: number } | string

export const JUDGEMENTS = ['justified', 'unjustified', 'cannot_tell'] as const

export interface GlosaJudgement {
  readonly judgement: (typeof JUDGEMENTS)[number]
  /** What is to be claimed of this glosa; 0 unless it is unjustified. */
  readonly claimCents: number
  /** Why nothing can be told: `not_contractual`, or the refusal of the contract. Null: it was told. */
  readonly cause: string | null
}

/**
 * Judges the glosas of a line by the contract alone. Of a line contract less released is due: at least nothing, at most
 * what was cut. It is claimed from its glosas in their order, and never more than each cut.
 */
export function judgeGlosas({ releasedCents, glosas }: CutLine, contract: ContractWord): GlosaJudgement[] {
  let due = typeof contract === 'string' ? 0 : Math.max(0, contract.totalCents - releasedCents)
  return glosas.map(({ code, amountCents }) => {
    if (subjectOf(code) === null) return cannotTell('not_contractual')
    if (typeof contract === 'string') return cannotTell(contract)
    const claimCents = Math.min(due, amountCents)
    due -= claimCents
    return { judgement: claimCents === 0 ? 'justified' : 'unjustified', claimCents, cause: null }
  })
}

function cannotTell(cause: string): GlosaJudgement {
  return { judgement: 'cannot_tell', claimCents: 0, cause }
}
