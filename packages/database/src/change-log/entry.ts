import { createHash } from 'node:crypto'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import type { ClaimedAuthor } from '../principal.ts'
import { canonicalJson } from '../canonical-json.ts'
import type { ChangeFacts, Via } from './change.ts'

/** Who made a change, and by which way. */
export interface Origin {
  readonly requestId: string
  readonly via: Via
  readonly userId: string | null
  readonly keyId: string | null
  readonly claimed?: ClaimedAuthor | undefined
}

/** The entry's canonical JSON (RFC 8785): the text that is stored and hashed. */
export function entryText(facts: ChangeFacts, revision: number, at: Instant, origin: Origin): string {
  return canonicalJson({
    change_type: facts.change_type,
    change_description: facts.change_description,
    changed_by_user_id: origin.userId,
    changed_by_key_id: origin.keyId,
    // the field exists only where a user was named: other entries keep their old text, and so their hash
    ...(origin.claimed !== undefined && { claimed_author: { ...origin.claimed } }),
    previous_values: facts.previous_values ?? null,
    new_values: facts.new_values ?? null,
    affected_table: facts.affected_table,
    affected_record_count: facts.affected_record_count ?? 1,
    period_id: facts.period_id ?? null,
    revision,
    at: at.toString(),
    request_id: origin.requestId,
    via: origin.via,
    reason: facts.reason ?? null,
    retroactive: facts.retroactive ?? false,
  })
}

/** SHA-256 over the previous entry's hash (empty for the first) and this entry's text. */
export function entryHash(previous: Uint8Array, text: string): Buffer {
  return createHash('sha256').update(previous).update(text, 'utf8').digest()
}
