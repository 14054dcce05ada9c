import { toldById, type ToldRows } from '@vigencia/database/change-log/replay/told-rows.ts'

/** Records of the tenant's stream, told whole by the entries that make and replace them. */
function toldRecords(name: string, compared: readonly string[]): ToldRows {
  return {
    table: `contracts.${name}`,
    stream: 'tenant',
    ofStream: 't.tenant_id = $2',
    compared,
    teller:
      () =>
      ({ affected_table, new_values, previous_values }) =>
        affected_table === name ? toldById(new_values, previous_values) : [],
  }
}

const ONE_FOR_ALL = ['name', 'notes', 'is_active', 'created_at']

/** Providers, appointment types and the links of providers to convenios, as the tenant's stream tells them. */
export const TOLD_RECORDS: readonly ToldRows[] = [
  toldRecords('providers', [...ONE_FOR_ALL, 'registry']),
  toldRecords('appointment_types', ONE_FOR_ALL),
  toldRecords('provider_convenios', [
    'provider_id',
    'convenio_id',
    'linked_at',
    'linked_on',
    'unlinked_at',
    'unlinked_on',
  ]),
]
