import { centsOf, type Cents } from '@vigencia/domain/money/cents.ts'
import type { PriceMove } from './price-moves.ts'

/** Prices before and after, as previews answer them. */
export function shownMoves(moves: readonly PriceMove[]) {
  return moves.map(({ old_cents, new_cents, ...move }) => ({
    ...move,
    old_cents: centsOrNull(old_cents),
    new_cents: centsOrNull(new_cents),
    difference_cents: old_cents === null || new_cents === null ? null : new_cents - old_cents,
  }))
}

function centsOrNull(value: number | null): Cents | null {
  return value === null ? null : centsOf(value)
}

/** Sums of the prices before and after, and how many moved which way. */
export function totalsOf(moves: readonly PriceMove[]) {
  const both = moves.filter((move) => move.old_cents !== null && move.new_cents !== null)
  const differences = both.map((move) => (move.new_cents as number) - (move.old_cents as number))
  const count = (rule: (difference: number) => boolean) => differences.filter(rule).length
  const old_cents = sum(moves.map((move) => move.old_cents ?? 0))
  const new_cents = sum(moves.map((move) => move.new_cents ?? 0))
  return {
    count: moves.length,
    raised: count((difference) => difference > 0),
    lowered: count((difference) => difference < 0),
    unchanged: count((difference) => difference === 0),
    added: moves.filter((move) => move.old_cents === null && move.new_cents !== null).length,
    removed: moves.filter((move) => move.old_cents !== null && move.new_cents === null).length,
    old_cents,
    new_cents,
    difference_cents: old_cents === null || new_cents === null ? null : new_cents - old_cents,
  }
}

/** Null once it is beyond what a number holds exactly. */
function sum(values: readonly number[]): number | null {
  const total = values.reduce((all, value) => all + value, 0)
  return Number.isSafeInteger(total) ? total : null
}
