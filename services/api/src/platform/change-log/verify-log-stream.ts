import { verifyStream, type BrokenAt, type StoredEntry } from '@vigencia/database/change-log/verify-stream.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { digestRows, type RowKinds } from './digested-rows.ts'
import { RowClaims, type Claim } from './row-claims.ts'

type Reader = Pick<UnitOfWork, 'sql' | 'tenant'>

export interface LogStream {
  readonly chain_id: string
  /** The revision and hash of its head. */
  readonly revision: number
  readonly hash: Buffer
}

/**
 * Walks one change log from its first entry to its head, and digests again the rows that its bulk changes claim.
 * Answers the first entry that does not match; null where all do.
 */
export async function verifyLogStream(
  reader: Reader,
  kinds: RowKinds,
  stream: LogStream,
  entries: AsyncIterable<StoredEntry>,
): Promise<BrokenAt | null> {
  const claims = new RowClaims(kinds)
  let broken = await verifyStream(claims.from(entries), stream)
  for (const ofOnePlace of claims.byPlace()) {
    const failed = await firstFailed(reader, stream.chain_id, ofOnePlace)
    if (failed !== null && (broken === null || failed.revision < broken.revision)) broken = failed
  }
  return broken
}

/** The rows of one place are digested once, however many entries claim them. */
async function firstFailed(reader: Reader, streamId: string, claims: readonly Claim[]): Promise<BrokenAt | null> {
  const [first] = claims
  if (first === undefined) return null
  const now = await digestNow(reader, streamId, first)
  const failed = claims.find(({ digest }) => digest !== now.digest)
  if (failed !== undefined) return { revision: failed.revision, why: whyFailed(first, now.count) }
  if (now.borne === null || now.borne === now.digest) return null
  return { revision: first.revision, why: 'the price table bears another digest than its rows have' }
}

async function digestNow(reader: Reader, streamId: string, { kind, rows }: Claim) {
  if (rows === null) return kind.digestNow(reader, streamId)
  return { ...(await digestRows(reader, kind, rows)), borne: null }
}

function whyFailed({ kind, rows }: Claim, count: number): string {
  const changed = rows !== null && rows.count !== count ? `${count}, and were ${rows.count}` : 'at least one changed'
  const inWords = rows === null ? kind.inWords : kind.inWords(rows)
  return `${inWords} are not what was digested: ${changed}`
}
