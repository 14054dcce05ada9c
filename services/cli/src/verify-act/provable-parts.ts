import type { ActQuote } from '@vigencia/contracts/acts/act-answer.ts'
import type { z } from 'zod'
import type { ReadSnapshot } from '../verify-quote/read-evidence.ts'

type Parts = z.output<typeof ActQuote>['lines'][number]['parts']

const PLACES = 12

/** As much of the parts of a line as its evidence can prove, and a name for it. */
export type ProvableParts = readonly [name: string, of: (parts: Parts) => unknown]

const AS_THEY_STAND: ProvableParts = ['parts', (parts) => parts]
/** Without the values of portes, UCO and film the export has the sum of a price by formula alone. */
const SUM: ProvableParts = ['sum of parts', sumOf]

/** Snapshots hold those values where their period has rules of acts. */
export function provableParts(snapshots: readonly ReadSnapshot[], periodId: string | null): ProvableParts {
  const snapshot = snapshots.find(({ period_id }) => period_id === periodId)
  return snapshot !== undefined && (snapshot.act_rules ?? null) === null ? SUM : AS_THEY_STAND
}

/** Null where a part has more places than are shown: its price is compared anyway. */
function sumOf(parts: Parts): string | null {
  if (parts.some(({ amount }) => amount.endsWith('…'))) return null
  return parts.reduce((sum, { amount }) => sum + scaled(amount), 0n).toString()
}

function scaled(amount: string): bigint {
  const [whole = '', places = ''] = amount.split('.')
  return BigInt(whole + places.padEnd(PLACES, '0'))
}
