import type { ToldRows } from '@vigencia/database/change-log/replay/told-rows.ts'

/** What was agreed about TISS, as the entries of the account tell it: the text of its JSON. */
export const TOLD_TISS_SETTINGS: ToldRows = {
  table: 'billing.tiss_settings',
  stream: 'account',
  ofStream: 'billing.account_of(t.convenio_id) = $2',
  key: 't.convenio_id::text',
  compared: ['entries'],
  teller:
    () =>
    ({ affected_table, new_values }) =>
      affected_table === 'tiss_settings' && new_values !== null
        ? [{ row: String(new_values['convenio_id']), values: { entries: parsed(new_values['entries']) } }]
        : [],
}

function parsed(text: unknown): unknown {
  return typeof text === 'string' ? (JSON.parse(text) as unknown) : text
}
