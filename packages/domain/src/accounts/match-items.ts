import { codeForm } from '../pricing/procedure-code.ts'

/** By what an item of a statement and a kept line are known. */
interface Marks {
  /** The lot's number. */
  readonly lot: string | null
  readonly guide: string | null
  /** sequencialItem. */
  readonly item: string | null
  readonly payerGuide: string | null
  readonly password: string | null
  readonly code: string
  /** YYYY-MM-DD. */
  readonly day: string
}

export interface ItemToMatch extends Marks {
  readonly degree: string | null
}

export interface LineToMatch extends Marks {
  /** Unique among the lines. */
  readonly id: string
  /** grauPart of those whom it bills. */
  readonly degrees: readonly string[]
}

/** What belongs together, and what is left over on either side. */
export interface MatchedItems<Item extends ItemToMatch, Line extends LineToMatch> {
  readonly matched: ReadonlyMap<Item, Line>
  readonly itemsLeft: readonly Item[]
  readonly linesLeft: readonly Line[]
}

/**
 * Finds the line that each item of a statement answers: by lot, guide and item, and what that leaves by the payer's own
 * number or password, code, day and degree. An item that fits two lines, or shares its line with another item, is left over.
 */
export function matchItems<Item extends ItemToMatch, Line extends LineToMatch>(
  items: readonly Item[],
  lines: readonly Line[],
): MatchedItems<Item, Line> {
  const matched = new Map<Item, Line>()
  const taken = new Set<Line>()
  for (const [keysOfItem, keysOfLine] of WAYS) {
    const free = Map.groupBy(
      lines.filter((line) => !taken.has(line)).flatMap((line) => keysOfLine(line).map((key) => ({ key, line }))),
      ({ key }) => key,
    )
    const fits = items
      .filter((item) => !matched.has(item))
      .flatMap((item) => {
        const found = new Set(keysOfItem(item).flatMap((key) => (free.get(key) ?? []).map(({ line }) => line)))
        const fitting = [...found].filter((line) => fitsIn(item, line))
        return fitting.length === 1 ? [{ item, line: fitting[0] as Line }] : []
      })
    for (const [line, asking] of Map.groupBy(fits, ({ line: of }) => of)) {
      const [first, ...others] = asking as [(typeof asking)[number]]
      if (others.length > 0) continue
      matched.set(first.item, line)
      taken.add(line)
    }
  }
  return {
    matched,
    itemsLeft: items.filter((item) => !matched.has(item)),
    linesLeft: lines.filter((line) => !taken.has(line)),
  }
}

/** By which keys both are looked up, the surest way first. */
const WAYS: readonly [(of: ItemToMatch) => readonly string[], (of: LineToMatch) => readonly string[]][] = [
  [byItem, byItem],
  [byPayer, byPayer],
]

function byItem({ guide, item, code }: Marks): readonly string[] {
  // a payer that renumbers items would answer another line: the code must be the same
  return guide === null || item === null ? [] : [keyOf('item', guide, String(Number(item)), codeForm(code))]
}

function byPayer({ payerGuide, password, code, day }: Marks): readonly string[] {
  return [
    ...(payerGuide === null ? [] : [keyOf('payer', payerGuide, codeForm(code), day)]),
    ...(password === null ? [] : [keyOf('password', password, codeForm(code), day)]),
  ]
}

function keyOf(...parts: readonly string[]): string {
  return JSON.stringify(parts)
}

/** What an item says must be so; what it does not say is open. */
function fitsIn(item: ItemToMatch, line: LineToMatch): boolean {
  const isOfLot = item.lot === null || line.lot === null || item.lot === line.lot
  return isOfLot && (item.degree === null || line.degrees.length === 0 || line.degrees.includes(item.degree))
}
