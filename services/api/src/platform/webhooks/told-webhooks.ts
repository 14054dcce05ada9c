import { toldById, type ToldRows } from '@vigencia/database/change-log/replay/told-rows.ts'

/** Webhooks as the entries of the tenant's stream tell them. How it goes with a receiver is not told. */
export const TOLD_WEBHOOKS: ToldRows = {
  table: 'platform.webhooks',
  stream: 'tenant',
  ofStream: 't.tenant_id = $2',
  row: `to_jsonb(t) - 'sealed' - 'previous_sealed' || jsonb_build_object(
    'url_digest', encode(sha256(convert_to(t.url, 'UTF8')), 'hex'),
    'secret_digest', encode(sha256(t.sealed), 'hex'),
    'previous_secret_digest', encode(sha256(t.previous_sealed), 'hex'))`,
  compared: [
    'name',
    'url_digest',
    'events',
    'is_active',
    'switched_off_because',
    'secret_digest',
    'previous_secret_digest',
    'previous_until',
    'created_at',
    'removed_at',
  ],
  teller:
    () =>
    ({ affected_table, previous_values, new_values }) =>
      affected_table === 'webhooks' ? toldById(new_values, previous_values) : [],
}
