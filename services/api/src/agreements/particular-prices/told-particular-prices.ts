import { movesInEntry } from '@vigencia/database/change-log/replay/moves-in-entry.ts'
import type { KnownRows } from '@vigencia/database/change-log/replay/known-rows.ts'
import type { LoggedValues } from '@vigencia/database/change-log/change.ts'
import type { LoggedEntry, Told, ToldRows } from '@vigencia/database/change-log/replay/told-rows.ts'
import { PARTICULAR_VERSION_ROWS } from './digested-versions.ts'

/** Dated versions of self-pay prices, as the entries tell them that opened and closed them. */
export const KNOWN_PARTICULAR_VERSIONS: KnownRows = {
  table: 'contracts.particular_price_versions',
  stream: 'convenio',
  ofStream: 't.convenio_id = $2',
  key: 't.id::text',
  row: `to_jsonb(t) || jsonb_build_object('valid_from', lower(t.days), 'valid_until', upper(t.days) - 1)`,
  movesOf: (entry) => movesInEntry(entry, PARTICULAR_VERSION_ROWS.table),
}

/** Entries of the catalogue. Only a deletion says that one is not active, and what it is worth is in its versions. */
export const TOLD_PARTICULAR_PRICES: ToldRows = {
  table: 'contracts.particular_prices',
  stream: 'convenio',
  ofStream: 't.convenio_id = $2',
  compared: ['is_active'],
  untold: { is_active: true },
  teller: () => tellDeletion,
}

function tellDeletion({ affected_table, change_type, previous_values, new_values }: LoggedEntry): readonly Told[] {
  if (affected_table !== 'particular_prices' || change_type !== 'delete') return []
  const versions = [previous_values, new_values].flatMap((values) => (values?.['versions'] ?? []) as LoggedValues[])
  const ids = new Set([new_values?.['price_id'], ...versions.map((version) => version['price_id'])])
  return [...ids].filter((id) => typeof id === 'string').map((row) => ({ row, values: { is_active: false } }))
}
