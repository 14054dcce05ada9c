import type { Api } from '@vigencia/client'
import { qualifiersOf, type Qualifiers, type HeldQualifiers } from '../../api/qualifiers.ts'
import type { TypedRules } from '../../components/act-rules/typed-rules.ts'

/** A price that was set by hand, in whole cents. Where it is for some, it stays theirs. */
export interface Change extends HeldQualifiers {
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

/** What one act changes once: a code, and for whom its price is. */
export function changeKey(of: Pick<Change, 'procedure_code'> & Qualifiers): string {
  return `${bareCode(of.procedure_code)} ${JSON.stringify(qualifiersOf(of))}`
}

/** The changes with these in place of earlier ones of the same prices. */
export function withChanges(changes: readonly Change[], added: readonly Change[]): Change[] {
  const byKey = new Map(changes.map((change) => [changeKey(change), change]))
  for (const change of added) byKey.set(changeKey(change), change)
  return [...byKey.values()]
}

export function withoutChange(changes: readonly Change[], of: Parameters<typeof changeKey>[0]): Change[] {
  return changes.filter((change) => changeKey(change) !== changeKey(of))
}

/** A few letters that differ where the changes do, for the memory of what was asked. */
export function markOf(changes: readonly Change[]): string {
  let mark = 0
  for (const change of changes)
    for (const letter of `${changeKey(change)}\t${change.procedure_name ?? ''}\t${change.price_cents}\n`)
      mark = (Math.imul(mark, 31) + (letter.codePointAt(0) ?? 0)) | 0
  return `${changes.length}.${mark.toString(36)}`
}
