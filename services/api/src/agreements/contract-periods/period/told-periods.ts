import type { LoggedValues } from '@vigencia/database/change-log/change.ts'
import { toldById, type LoggedEntry, type Told, type ToldRows } from '@vigencia/database/change-log/replay/told-rows.ts'

/** The fixed fields of periods as the entries of their convenio tell them. Their days and status are rows of their own. */
export const TOLD_PERIODS: ToldRows = {
  table: 'contracts.periods',
  stream: 'convenio',
  ofStream: 't.convenio_id = $2',
  compared: [
    'cbhpm_table_version',
    'cbhpm_percentage',
    'table_adjustments',
    'copay_enabled',
    'default_copay_percent',
    'default_copay_max_cents',
    'requires_card_number',
    'requires_authorization',
    'renewal_of',
    'adjusted_from',
    'corrects',
    'supersedes',
    'reajuste_percent',
    'reajuste_description',
    'adjust_overrides',
    'adjust_particular_prices',
    'copied_from',
    'act_rules',
    'price_sources',
    'notes',
    'metadata',
    'is_deleted',
    'created_at',
    'activated_at',
  ],
  teller: () => tellPeriod,
}

function tellPeriod({ affected_table, change_type, previous_values, new_values }: LoggedEntry): readonly Told[] {
  if (affected_table === 'act_rules') return toldById(new_values, previous_values)
  if (affected_table !== 'periods' && affected_table !== 'period_validities') return []
  if (change_type === 'delete') return toldById({ id: previous_values?.['id'], is_deleted: true }, previous_values)
  // a reajuste and a correction tell the period that they made; the other ones the period that they are about
  const told = (new_values?.['new_period'] ?? new_values) as LoggedValues | null
  return toldById(told, change_type === 'reajuste' || change_type === 'correct' ? null : previous_values)
}
