import type { LoggedValues } from '@vigencia/database/change-log/change.ts'
import type { ToldRows } from '@vigencia/database/change-log/replay/told-rows.ts'

/** The issuer of a tenant, told by the entries that set and removed it, and by those that sealed secrets anew. */
export const TOLD_ISSUERS: ToldRows = {
  table: 'platform.sign_in_issuers',
  stream: 'tenant',
  ofStream: 't.tenant_id = $2',
  key: 't.tenant_id::text',
  row: `to_jsonb(t) - 'sealed' || jsonb_build_object('secret_digest', encode(sha256(t.sealed), 'hex'))`,
  compared: ['issuer', 'client_id', 'secret_digest', 'updated_at', 'removed_at'],
  teller:
    () =>
    ({ affected_table, stream_id, previous_values, new_values }) => {
      const resealed = new_values?.['sign_in_issuer'] as LoggedValues | undefined
      if (resealed !== undefined) return [{ row: stream_id, values: resealed }]
      return affected_table === 'sign_in_issuers' && new_values !== null
        ? [{ row: stream_id, values: new_values, ...(previous_values !== null && { before: previous_values }) }]
        : []
    },
}
