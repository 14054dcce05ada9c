import type { LoggedValues } from '@vigencia/database/change-log/change.ts'
import { toldById, type ToldRows } from '@vigencia/database/change-log/replay/told-rows.ts'
import { purgedBefore } from '../people/purged-before.ts'

/** Sessions, told by the entries that began, ended and purged them. When one was last used is not told. */
export const TOLD_SESSIONS: ToldRows = {
  table: 'platform.sessions',
  stream: 'tenant',
  ofStream: 't.tenant_id = $2',
  row: `to_jsonb(t) - 'hash' - 'previous_hash' || jsonb_build_object(
    'fingerprint', encode(sha256(t.hash), 'hex'),
    'previous_fingerprint', encode(sha256(t.previous_hash), 'hex'))`,
  compared: [
    'person_id',
    'way',
    'created_at',
    'authenticated_at',
    'expires_at',
    'ended_at',
    'fingerprint',
    'renewal_due_at',
    'previous_fingerprint',
    'previous_until',
  ],
  teller: () => (entry) => [
    ...toldById(entry.new_values?.['session'] as LoggedValues | undefined),
    ...((entry.new_values?.['changed_sessions'] ?? []) as LoggedValues[]).flatMap((one) => toldById(one, one)),
    ...purgedBefore(entry, 'ended_at'),
  ],
}
