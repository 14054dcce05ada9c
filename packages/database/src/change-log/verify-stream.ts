import { entryHash } from './entry.ts'

export interface StoredEntry {
  readonly revision: number
  readonly entry: string
  readonly hash: Buffer
}

export interface StreamHead {
  readonly revision: number
  readonly hash: Buffer
}

/** The first revision that does not match, and why; null where the whole stream matches. */
export interface BrokenAt {
  readonly revision: number
  readonly why: string
}

/** What stands before the first entry of a stream. */
const BEGINNING: StreamHead = { revision: 0, hash: Buffer.alloc(0) }

/**
 * Walks a stream to its head. Entries must come in order of revision.
 * @param before what the first of the entries follows; entries before it are not there
 */
export async function verifyStream(
  entries: AsyncIterable<StoredEntry>,
  head: StreamHead,
  before = BEGINNING,
): Promise<BrokenAt | null> {
  let expected = before.revision + 1
  let previous = before.hash
  for await (const { revision, entry, hash } of entries) {
    if (revision !== expected)
      return { revision: expected, why: `the entry is missing: the next one is revision ${revision}` }
    if (revision > head.revision)
      return {
        revision,
        why: `the head stands at revision ${head.revision}: the entry is one too many, or the head was set back`,
      }
    if (!entryHash(previous, entry).equals(hash))
      return { revision, why: 'the entry or the one before it is not what was hashed' }
    if (revisionNamedIn(entry) !== revision) return { revision, why: 'the entry names another revision' }
    previous = hash
    expected += 1
  }
  if (head.revision !== expected - 1)
    return { revision: expected, why: `the tail is cut: the head stands at revision ${head.revision}` }
  if (!previous.equals(head.hash))
    return { revision: head.revision, why: 'the head holds another hash than the last entry' }
  return null
}

/** Null for a text that is no entry at all. Whoever can write it can also write a hash that fits. */
function revisionNamedIn(entry: string): unknown {
  try {
    return (JSON.parse(entry) as { revision?: unknown } | null)?.revision ?? null
  } catch {
    return null
  }
}
