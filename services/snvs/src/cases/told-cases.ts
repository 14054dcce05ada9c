import type { LoggedEntry, Told, ToldRows } from '@vigencia/database/change-log/replay/told-rows.ts'

/** Cases as their own streams tell them: what decides where they stand, and a digest of what they say. */
export const TOLD_CASES: ToldRows = {
  table: 'snvs.cases',
  stream: 'case',
  ofStream: 't.id = $2',
  row: `jsonb_build_object('state', t.state, 'held_because', t.held_because, 'doubt_because', t.doubt_because, 'pending_manual', t.pending_manual, 'id_caso', t.id_caso, 'group_id', t.group_id,
    'event_id', t.event_id, 'classification_id', t.classification_id, 'paper_date', t.paper_date,
    'establishment', t.establishment, 'new_episode', t.new_episode, 'item', t.item, 'fence', t.fence, 'digest', encode(t.content, 'hex'))`,
  compared: [
    'state',
    'held_because',
    'doubt_because',
    'pending_manual',
    'id_caso',
    'group_id',
    'event_id',
    'classification_id',
    'paper_date',
    'establishment',
    'new_episode',
    'item',
    'fence',
    'digest',
  ],
  teller: () => tellCase,
}

function tellCase({ stream_id, affected_table, new_values }: LoggedEntry): readonly Told[] {
  if (new_values === null || (affected_table !== 'cases' && affected_table !== 'attempts')) return []
  // a case that is not held is held for no reason, and so with a doubt, whether its entry says so or not
  const { state } = new_values
  const reasons = {
    ...(state !== undefined && state !== 'held' && { held_because: null }),
    ...(state !== undefined && state !== 'in_doubt' && { doubt_because: null }),
  }
  return [{ row: stream_id, values: { ...reasons, ...new_values } }]
}
