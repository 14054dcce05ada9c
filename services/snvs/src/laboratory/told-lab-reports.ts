import type { LoggedEntry, Told, ToldRows } from '@vigencia/database/change-log/replay/told-rows.ts'

const COMPARED = [
  'state',
  'held_because',
  'registry',
  'registry_id',
  'item',
  'event_id',
  'id_muestra',
  'id_tipo_muestra',
  'id_tipo_prueba',
  'id_prueba',
  'day',
  'new_sample',
  'fence',
  'digest',
]

/** Samples and results as their own streams tell them. */
export const TOLD_LAB_REPORTS: ToldRows = {
  table: 'snvs.lab_reports',
  stream: 'lab_report',
  ofStream: 't.id = $2',
  row: `jsonb_build_object('state', t.state, 'held_because', t.held_because, 'registry', t.registry, 'registry_id', t.registry_id,
    'item', t.item, 'event_id', t.event_id, 'id_muestra', t.id_muestra, 'id_tipo_muestra', t.id_tipo_muestra,
    'id_tipo_prueba', t.id_tipo_prueba, 'id_prueba', t.id_prueba, 'day', t.day, 'new_sample', t.new_sample,
    'fence', t.fence, 'digest', encode(t.content, 'hex'))`,
  compared: COMPARED,
  teller: () => tellReport,
}

function tellReport({ stream_id, affected_table, new_values }: LoggedEntry): readonly Told[] {
  if (new_values === null || (affected_table !== 'lab_reports' && affected_table !== 'lab_attempts')) return []
  // what is not held is held for no reason, whether its entry says so or not
  const { state } = new_values
  const reason = state === undefined || state === 'held' ? {} : { held_because: null }
  return [{ row: stream_id, values: { ...reason, ...new_values } }]
}
