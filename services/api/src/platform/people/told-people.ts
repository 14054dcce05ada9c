import { toldById, type ToldRows } from '@vigencia/database/change-log/replay/told-rows.ts'

/** People as the entries of the tenant's stream tell them. */
export const TOLD_PEOPLE: ToldRows = {
  table: 'platform.people',
  stream: 'tenant',
  ofStream: 't.tenant_id = $2',
  row: `to_jsonb(t) - 'name' - 'email' - 'salt' || jsonb_build_object(
    'identity', encode(sha256(t.salt || convert_to(t.email || E'\\n' || t.name, 'UTF8')), 'hex'),
    'password', encode(sha256(convert_to(t.password, 'UTF8')), 'hex'))`,
  compared: ['roles', 'language', 'is_active', 'joined_at', 'created_at', 'identity', 'password'],
  teller:
    () =>
    ({ affected_table, previous_values, new_values }) =>
      affected_table === 'people' ? toldById(new_values, previous_values) : [],
}
