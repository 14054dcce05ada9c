import type { ToldRows } from '@vigencia/database/change-log/replay/told-rows.ts'

const labCredentials = (api: string) =>
  `(select l.credentials from snvs.lab_credentials l where l.tenant_id = $1 and l.api = '${api}')`

/** The reporting desk of a tenant. Of its credentials the log tells only whether there are any. */
export const TOLD_DESKS: ToldRows = {
  table: 'snvs.desks',
  stream: 'tenant',
  ofStream: 't.tenant_id = $2',
  key: 't.tenant_id::text',
  row: `jsonb_build_object('registry', t.registry, 'establishment', t.establishment, 'duplicate_windows', t.duplicate_windows,
    'purge_after_days', t.purge_after_days, 'paused_because', t.paused_because, 'has_credentials', t.credentials is not null, 'sisa_establishment', t.sisa_establishment,
    'has_sample_credentials', ${labCredentials('samples')} is not null,
    'has_result_credentials', ${labCredentials('results')} is not null)`,
  compared: [
    'registry',
    'establishment',
    'duplicate_windows',
    'purge_after_days',
    'paused_because',
    'has_credentials',
    'sisa_establishment',
    'has_sample_credentials',
    'has_result_credentials',
  ],
  teller:
    () =>
    ({ affected_table, stream_id, new_values }) =>
      affected_table === 'desks' && new_values !== null ? [{ row: stream_id, values: new_values }] : [],
}
