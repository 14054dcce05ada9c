import { z } from 'zod'
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
    ({ change_type, affected_table, previous_values, new_values }) => {
      if (affected_table !== 'webhooks') return []
      if (change_type !== 'reseal') return toldById(new_values, previous_values)
      return Object.entries(Secrets.parse(new_values?.['secrets'])).map(([row, values]) => ({ row, values }))
    },
}

/** The digests of secrets that were sealed anew, by their webhooks. */
const Secrets = z.record(z.string(), z.record(z.string(), z.unknown()))
