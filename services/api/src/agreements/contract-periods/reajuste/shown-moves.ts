import type { z } from 'zod'
import type { previewPaging } from '@vigencia/contracts/contract-periods/preview-fields.ts'
import { centsOf, type Cents } from '@vigencia/domain/money/cents.ts'
import { codeForm } from '@vigencia/domain/pricing/procedure-code.ts'
import { foldedText } from '@vigencia/domain/text/folded-text.ts'
import type { PriceMove } from './price-moves.ts'

interface ShownInput {
  readonly show: z.output<typeof previewPaging.show>
  readonly search: string | null
  readonly order: z.output<typeof previewPaging.order>
  readonly offset: number
  readonly limit: number | null
  readonly changes: readonly { readonly procedure_code: string }[]
}

/** The page of prices before and after that is asked for, and how many there are on all pages. */
export function shownMoves(moves: readonly PriceMove[], input: ShownInput) {
  const found = moves.filter(isShown(input)).filter(hasText(input.search))
  if (input.order === 'difference') found.sort((one, other) => sizeOf(other) - sizeOf(one))
  const { offset, limit } = input
  return { total: found.length, prices: answered(found.slice(offset, limit === null ? undefined : offset + limit)) }
}

function isShown({ show, changes }: ShownInput): (move: PriceMove) => boolean {
  if (show === 'all') return () => true
  if (show === 'changed') return (move) => move.old_cents !== move.new_cents
  if (show === 'unchanged') return (move) => move.old_cents === move.new_cents
  if (show === 'zero') return (move) => move.new_cents === 0
  const forms = new Set(changes.map(({ procedure_code }) => codeForm(procedure_code)))
  return ({ procedure_code }) => forms.has(codeForm(procedure_code))
}

function hasText(search: string | null): (move: PriceMove) => boolean {
  if (search === null) return () => true
  const part = foldedText(search)
  return ({ procedure_code, procedure_name }) =>
    foldedText(procedure_code).includes(part) || foldedText(procedure_name ?? '').includes(part)
}

/** A price that is new or gone has no difference, and differs by all of it. */
const sizeOf = ({ old_cents, new_cents }: PriceMove) => Math.abs((new_cents ?? 0) - (old_cents ?? 0))

function answered(moves: readonly PriceMove[]) {
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
    zero: moves.filter((move) => move.new_cents === 0).length,
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
