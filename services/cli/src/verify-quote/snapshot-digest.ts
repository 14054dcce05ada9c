import { createHash } from 'node:crypto'
import { canonicalJson } from '@vigencia/database/canonical-json.ts'

/** The digest of a snapshot, computed from the JSON of an answer: SHA-256 in hex of all but its two last fields. */
export function snapshotDigest(snapshot: object): string {
  const { snapshot_generated_at, digest, ...digested } = snapshot as Record<string, unknown>
  return createHash('sha256').update(canonicalJson(digested), 'utf8').digest('hex')
}
