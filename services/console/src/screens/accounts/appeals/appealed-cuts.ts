import type { Api } from '@vigencia/client'

/** A cut that may be appealed against. */
export interface Cut {
  readonly id: string
  readonly item_no: number
  readonly glosa_no: number
  readonly guide: string
  readonly item: string
  readonly day: string
  readonly code: string
  readonly reason: string
  readonly claim_cents: number
}

/** The cuts of items that are unjustified, count, and are under no appeal yet. */
export function appealable(items: readonly Api.StatementItem[]): Cut[] {
  return items.flatMap(({ item_no, guide, payer_guide, item, day, code, glosas, is_counted }) =>
    is_counted
      ? glosas
          .filter(({ judgement, appeal_id }) => judgement === 'unjustified' && appeal_id === null)
          .map(({ glosa_no, code: reason, claim_cents }) => ({
            id: `${item_no} ${glosa_no}`,
            item_no,
            glosa_no,
            guide: guide ?? payer_guide ?? '',
            item: item ?? '',
            day,
            code,
            reason,
            claim_cents,
          }))
      : [],
  )
}

export function claimOf(cuts: readonly Cut[]): number {
  return cuts.reduce((sum, { claim_cents }) => sum + claim_cents, 0)
}

/** The cuts of each guide, in their order. */
export function guidesOf(cuts: readonly Cut[]): (readonly [guide: string, cuts: readonly Cut[]])[] {
  return [...Map.groupBy(cuts, ({ guide }) => guide)]
}

/** The same as the operation takes it. */
export function itemsOf(cuts: readonly Cut[]) {
  return cuts.map(({ item_no, glosa_no }) => ({ item_no, glosa_no }))
}
