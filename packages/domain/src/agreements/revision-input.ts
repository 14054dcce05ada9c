import { Temporal } from 'temporal-polyfill'
import type { Instant } from '../calendar/instant.ts'

/** A time of knowing: a revision, an instant, or now where both are null. */
export interface RevisionInput {
  readonly revision: number | null
  readonly known_at: Instant | null
}

/**
 * Why that time is still to come, as a sentence; null where it has come. The clock is read only if it matters.
 * @param standing the start of the sentence: what has the revision
 */
export function whyNotReached(
  input: RevisionInput,
  newest: number,
  moment: { readonly now: Instant },
  standing = 'The convenio stands',
): string | null {
  const { revision, known_at } = input
  if (known_at !== null && Temporal.Instant.compare(known_at, moment.now) > 0)
    return `${known_at.toString()} is still to come.`
  if (revision !== null && revision > newest) return `${standing} at revision ${newest}; ${revision} is still to come.`
  return null
}
