import { toldById, type ToldRows } from '@vigencia/database/change-log/replay/told-rows.ts'

/** The plans of a convenio as the entries of its stream tell them. */
export const TOLD_PLANS: ToldRows = {
  table: 'contracts.convenio_plans',
  stream: 'convenio',
  ofStream: 't.convenio_id = $2',
  compared: ['code', 'name', 'accommodation', 'is_active', 'known_from', 'created_at'],
  teller:
    () =>
    ({ revision, change_type, affected_table, new_values, previous_values }) => {
      if (affected_table !== 'convenio_plans') return []
      // the revision at which it was made is the one from which on it is known
      const known = change_type === 'create' ? { ...new_values, known_from: revision } : new_values
      return toldById(known, previous_values)
    },
}
