import type { Api } from '@vigencia/client'
import type { TypedRules } from '../../components/act-rules/typed-rules.ts'

/** A price that was set by hand: whole cents, or the code excluded or taken away. */
export interface Change {
  readonly procedure_code: string
  readonly procedure_name?: string | undefined
  readonly price_cents: number
}

/** What is typed and not carried out: prices set by hand, and lines of a pasted list that could not be read. */
export interface ActDraft {
  readonly changes: readonly Change[]
  readonly unread: string
  readonly note: string
  /** Since when it is known that the period is wrong. */
  readonly knownSince: string | null
  /** All rules of acts of the new period; null: as they were. */
  readonly actRules: Api.AgreedActRules | null
  /** What is typed of them and not taken yet. */
  readonly typedRules: TypedRules | null
}

export const NO_DRAFT: ActDraft = {
  changes: [],
  unread: '',
  note: '',
  knownSince: null,
  actRules: null,
  typedRules: null,
}

/** The most that one act takes. */
export const MOST_CHANGES = 5000

/** A code without points and blanks: the service finds it by its form, and this only tells alike from unlike. */
export const bareCode = (code: string) => code.replaceAll(/[^\p{L}\p{N}]/gu, '').toUpperCase()

/** The changes with these in place of earlier ones of the same codes. */
export function withChanges(changes: readonly Change[], added: readonly Change[]): Change[] {
  const byCode = new Map(changes.map((change) => [bareCode(change.procedure_code), change]))
  for (const change of added) byCode.set(bareCode(change.procedure_code), change)
  return [...byCode.values()]
}

export function withoutChange(changes: readonly Change[], code: string): Change[] {
  return changes.filter((change) => bareCode(change.procedure_code) !== bareCode(code))
}

/** A few letters that differ where the changes do, for the memory of what was asked. */
export function markOf(changes: readonly Change[]): string {
  let mark = 0
  for (const { procedure_code, procedure_name = '', price_cents } of changes)
    for (const letter of `${procedure_code}\t${procedure_name}\t${price_cents}\n`)
      mark = (Math.imul(mark, 31) + (letter.codePointAt(0) ?? 0)) | 0
  return `${changes.length}.${mark.toString(36)}`
}
