import { Temporal } from 'temporal-polyfill'
import type { Instant } from '../calendar/instant.ts'

/** As known when: at a revision of what is asked about, at an instant, or, where both are null, now. */
export interface RevisionInput {
  readonly revision: number | null
  readonly known_at: Instant | null
}

/**
 * Why it cannot be said yet what will be known then, as a sentence; null where it can. The clock is read only if it
 * matters. `standing` begins the sentence: what has the revision.
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
