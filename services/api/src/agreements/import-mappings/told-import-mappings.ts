import type { ToldRows } from '@vigencia/database/change-log/replay/told-rows.ts'

/** Mappings of imports as the entries of the tenant's stream tell them. */
export const TOLD_IMPORT_MAPPINGS: ToldRows = {
  table: 'contracts.import_mappings',
  stream: 'tenant',
  ofStream: 't.tenant_id = $2',
  key: 't.name',
  compared: ['mapping', 'is_deleted'],
  teller:
    () =>
    ({ affected_table, new_values }) =>
      affected_table === 'import_mappings' && new_values !== null
        ? [{ row: String(new_values['name']), values: new_values }]
        : [],
}
