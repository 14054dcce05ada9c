import type { KnownRows } from '@vigencia/database/change-log/replay/known-rows.ts'
import type { LoggedEntry, Told, ToldRows } from '@vigencia/database/change-log/replay/told-rows.ts'

/** The headers of price tables. Their rows are digested as a whole, which the walk of the log holds. */
export const TOLD_PRICE_TABLES: ToldRows = {
  table: 'contracts.price_tables',
  stream: 'price_table',
  ofStream: 't.id = $2',
  row: `to_jsonb(t) || jsonb_build_object(
    'digest', encode(t.digest, 'hex'), 'further_columns', array_to_string(t.further_columns, ', '), 'status', case when t.published_at is null then 'draft' else 'published' end,
    'portes', (select coalesce(jsonb_object_agg(p.key, p.value::numeric), '{}') from jsonb_each_text(t.portes) p))`,
  compared: [
    'version',
    'name',
    'uco_value',
    'film_value',
    'portes',
    'priced_by',
    'row_count',
    'family',
    'valid_from',
    'errata',
    'further_columns',
    'status',
    'digest',
  ],
  teller: () => tellTable,
}

/** What a table is of which its first entry says nothing else. */
const NO_EDITION = { family: null, valid_from: null, errata: 0 }

function tellTable({ stream_id, revision, affected_table, new_values: told }: LoggedEntry): readonly Told[] {
  if (told === null) return []
  const new_values = revision === 1 ? { ...NO_EDITION, ...told } : told
  // an import tells the digest of its rows, which the table bears once it is published
  const { digest: _, ...imported } = new_values
  if (affected_table === 'price_table_rows') return [{ row: stream_id, values: imported }]
  return affected_table === 'price_tables' ? [{ row: stream_id, values: new_values }] : []
}

/** From which revision on a convenio knows a table. */
export const KNOWN_TABLES: KnownRows = {
  table: 'contracts.table_availabilities',
  stream: 'convenio',
  ofStream: 't.convenio_id = $2',
  key: 't.table_id::text',
  row: 'to_jsonb(t)',
  movesOf({ change_type, affected_table, new_values }) {
    const { table_id, version, table_made_known, tables_made_known } = new_values ?? {}
    if (affected_table === 'table_availabilities') return { opened: [{ table_id, version }], closed: [] }
    if (affected_table !== 'periods' || !['activate', 'reajuste', 'correct'].includes(change_type))
      return { opened: [], closed: [] }
    if (typeof tables_made_known === 'string')
      return {
        opened: tables_made_known
          .split(', ')
          .filter(Boolean)
          .map((id) => ({ table_id: id })),
        closed: [],
      }
    // until 0.2.0 these entries did not say whether the table was new to the convenio
    if (table_made_known === undefined) return { opened: 'not provable', closed: [] }
    return { opened: table_made_known === null ? [] : [{ table_id: table_made_known }], closed: [] }
  },
}
