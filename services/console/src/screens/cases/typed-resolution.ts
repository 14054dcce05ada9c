/** What somebody found out of a case in doubt. */
export type Found =
  | { readonly resolution: 'was_sent'; readonly id_caso: number }
  | { readonly resolution: 'was_not_sent'; readonly id_caso: null }

/** How people write that the registry has no such case. */
const NOT_THERE = new Set(['no', 'não', 'nao', 'n', '-', '–'])

/**
 * What is typed beside a case: its number in SISA, or `no`. Null where it is neither. Whether a number is one of the
 * registry's, the service says.
 */
export function readFound(text: string): Found | null {
  const typed = text.trim().toLowerCase()
  if (NOT_THERE.has(typed)) return { resolution: 'was_not_sent', id_caso: null }
  const digits = typed.replaceAll(/[.,\s\u00a0]/g, '')
  return /^[1-9]\d{0,14}$/.test(digits) ? { resolution: 'was_sent', id_caso: Number(digits) } : null
}

/** What was typed, by the case that it is about. */
export type TypedFound = Readonly<Record<string, string>>

/** What is asked of the service for all that was typed. What is no answer is left out: its cell says so. */
export function itemsOf(typed: TypedFound): ({ readonly case_id: string } & Found)[] {
  return Object.entries(typed).flatMap(([case_id, text]) => {
    const found = readFound(text)
    return found === null ? [] : [{ case_id, ...found }]
  })
}

/** The text of a cell is kept, or taken away where it is empty. */
export function withTyped(typed: TypedFound, cells: readonly (readonly [caseId: string, text: string])[]): TypedFound {
  const next = new Map(Object.entries(typed))
  for (const [caseId, text] of cells) {
    if (text.trim() === '') next.delete(caseId)
    else next.set(caseId, text.trim())
  }
  return Object.fromEntries(next)
}
