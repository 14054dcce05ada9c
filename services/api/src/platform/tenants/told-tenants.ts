import type { ToldRows } from '@vigencia/database/change-log/replay/told-rows.ts'

/** The tenant's own row. */
export const TOLD_TENANTS: ToldRows = {
  table: 'platform.tenants',
  stream: 'tenant',
  ofStream: 't.tenant_id = $2',
  key: 't.tenant_id::text',
  compared: ['name', 'country', 'time_zone', 'currency'],
  teller:
    () =>
    ({ affected_table, stream_id, new_values }) =>
      affected_table === 'tenants' && new_values !== null ? [{ row: stream_id, values: new_values }] : [],
}
