import { toldById, type ToldRows } from '@vigencia/database/change-log/replay/told-rows.ts'

/** Convenios as the entries of their streams tell them. */
export const TOLD_CONVENIOS: ToldRows = {
  table: 'contracts.convenios',
  stream: 'convenio',
  ofStream: 't.id = $2',
  compared: [
    'name',
    'ans_code',
    'payment_type',
    'cbhpm_table_version',
    'requires_card_number',
    'requires_authorization',
    'copay_enabled',
    'default_copay_percent',
    'default_copay_max_cents',
    'contact_info',
    'integration_code',
    'notes',
    'is_active',
    'codes_by_form_from',
    'created_at',
  ],
  teller:
    () =>
    ({ stream_id, affected_table, new_values, previous_values }) =>
      affected_table === 'convenios' ? toldById({ ...new_values, id: stream_id }, previous_values) : [],
}
