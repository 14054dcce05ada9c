import type { LoggedValues } from '@vigencia/database/change-log/change.ts'
import { toldById, type ToldRows } from '@vigencia/database/change-log/replay/told-rows.ts'

/** Passkeys, told by the entries that registered them, signed in by them and removed them. */
export const TOLD_PASSKEYS: ToldRows = {
  table: 'platform.passkeys',
  stream: 'tenant',
  ofStream: 't.tenant_id = $2',
  row: `to_jsonb(t) - 'hash' - 'credential' - 'public_key' - 'name' || jsonb_build_object(
    'named', encode(sha256(t.hash || convert_to(t.name, 'UTF8')), 'hex'),
    'fingerprint', encode(sha256(t.hash || t.credential || t.public_key), 'hex'))`,
  compared: ['person_id', 'counter', 'created_at', 'last_used_at', 'removed_at', 'named', 'fingerprint'],
  teller:
    () =>
    ({ new_values }) => [
      ...toldById(new_values?.['passkey'] as LoggedValues | undefined),
      ...((new_values?.['changed_passkeys'] ?? []) as LoggedValues[]).flatMap((one) => toldById(one, one)),
    ],
}
