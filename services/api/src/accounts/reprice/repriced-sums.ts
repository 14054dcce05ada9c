import type { z } from 'zod'
import type { RepricedSum } from '@vigencia/contracts/billing-batches/repriced.ts'
import { isChanged, type RepricedLine } from './repriced-line.ts'

type Sum = z.output<typeof RepricedSum>

export const NOTHING_REPRICED: Sum = {
  line_count: 0,
  changed_count: 0,
  unpriced_count: 0,
  billed_cents: 0,
  old_cents: 0,
  new_cents: 0,
  difference_cents: 0,
  complement_cents: 0,
}

/** Prices are summed of lines that have both, so that their sums differ by the sum of the differences. */
export function sumOfRepriced(lines: readonly RepricedLine[]): Sum {
  const sum = { ...NOTHING_REPRICED }
  for (const line of lines) {
    sum.line_count += 1
    sum.billed_cents += line.billedCents
    sum.complement_cents += line.complementCents
    if (isChanged(line)) sum.changed_count += 1
    if (line.oldCents === null || line.newCents === null) {
      sum.unpriced_count += 1
      continue
    }
    sum.old_cents += line.oldCents
    sum.new_cents += line.newCents
    sum.difference_cents += line.newCents - line.oldCents
  }
  return sum
}

export function addedSums(one: Sum, other: Sum): Sum {
  const added = { ...one }
  for (const name of Object.keys(other) as (keyof Sum)[]) added[name] += other[name]
  return added
}
