import type { LoggedValues } from '@vigencia/database/change-log/change.ts'
import { toldById, type ToldRows } from '@vigencia/database/change-log/replay/told-rows.ts'
import { purgedBefore } from './purged-before.ts'

/** Invitations, told by the entries about those who are invited, and by those of the daily purge. */
export const TOLD_INVITATIONS: ToldRows = {
  table: 'platform.invitations',
  stream: 'tenant',
  ofStream: 't.tenant_id = $2',
  row: `to_jsonb(t) - 'hash' || jsonb_build_object('fingerprint', encode(sha256(t.hash), 'hex'))`,
  compared: ['person_id', 'created_at', 'expires_at', 'closed_at', 'fingerprint'],
  teller: () => (entry) => [
    ...toldById(entry.new_values?.['invitation'] as LoggedValues | undefined),
    ...((entry.new_values?.['changed_invitations'] ?? []) as LoggedValues[]).flatMap((one) => toldById(one, one)),
    ...purgedBefore(entry, 'closed_at'),
  ],
}
