import type { LoggedValues } from '@vigencia/database/change-log/change.ts'
import { toldById, type LoggedEntry, type Told, type ToldRows } from '@vigencia/database/change-log/replay/told-rows.ts'

/** Keys as the entries of the tenant's stream tell them. When one was last used decides nothing, and is not compared. */
export const TOLD_KEYS: ToldRows = {
  table: 'platform.api_keys',
  stream: 'tenant',
  ofStream: 't.tenant_id = $2',
  row: `to_jsonb(t) - 'hash' || jsonb_build_object('fingerprint', encode(sha256(t.hash), 'hex'))`,
  compared: [
    'name',
    'prefix',
    'scopes',
    'user_id',
    'created_at',
    'expires_at',
    'revoked_at',
    'rotated_to',
    'fingerprint',
  ],
  teller: () => tellKeys,
}

function tellKeys({ affected_table, change_type, previous_values, new_values }: LoggedEntry): readonly Told[] {
  const changed = ((new_values?.['changed_keys'] ?? []) as LoggedValues[]).flatMap((one) => toldById(one, one))
  if (affected_table !== 'api_keys') return changed
  if (change_type !== 'rotate') return [...changed, ...toldById(new_values, previous_values)]
  const { rotated, made } = new_values as { rotated: LoggedValues; made: LoggedValues }
  return [...toldById(rotated, previous_values), ...toldById(made)]
}
