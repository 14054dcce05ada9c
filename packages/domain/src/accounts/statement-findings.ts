import { isGlosaCode } from './glosa-codes.ts'

/** An item of a statement as its payer wrote it. Money in centavos. */
export interface ItemToCheck {
  readonly lot: string | null
  readonly guide: string | null
  readonly item: string | null
  readonly informedCents: number
  readonly releasedCents: number
  readonly glosas: readonly { readonly code: string; readonly amountCents: number }[]
}

/** What is odd about a statement, and refuses nothing. */
export const ITEM_FINDINGS = [
  'glosas_do_not_sum',
  'released_above_informed',
  'repeated_item',
  'unknown_glosa_code',
  'informed_is_not_billed',
] as const
export type ItemFinding = (typeof ITEM_FINDINGS)[number]

/** What the file alone shows of each item, in the items' order. */
export function statementFindings(items: readonly ItemToCheck[]): ItemFinding[][] {
  const same = Map.groupBy(items, nameOf)
  return items.map((item) => {
    const cut = item.glosas.reduce((sum, { amountCents }) => sum + amountCents, 0)
    const name = nameOf(item)
    const found: [boolean, ItemFinding][] = [
      [item.informedCents - item.releasedCents !== cut, 'glosas_do_not_sum'],
      [item.releasedCents > item.informedCents, 'released_above_informed'],
      [name !== null && (same.get(name)?.length ?? 0) > 1, 'repeated_item'],
      [item.glosas.some(({ code }) => !isGlosaCode(code)), 'unknown_glosa_code'],
    ]
    return found.flatMap(([is, finding]) => (is ? [finding] : []))
  })
}

function nameOf({ lot, guide, item }: ItemToCheck): string | null {
  return guide === null || item === null ? null : JSON.stringify([lot, guide, String(Number(item))])
}
