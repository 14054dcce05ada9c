import { movesInEntry } from '@vigencia/database/change-log/replay/moves-in-entry.ts'
import { NO_MOVES, type KnownRows } from '@vigencia/database/change-log/replay/known-rows.ts'
import { versionsTable, type Stored } from './catalogue.ts'

/** The versions of one catalogue, as the entries tell them that opened and closed them. */
export function knownVersionsOf(stored: Stored): KnownRows {
  return {
    table: versionsTable(stored),
    stream: 'insurance_plan',
    // all catalogues share the one stream
    ofStream: 'true',
    key: `t.id || ' ' || t.days::text`,
    row: `to_jsonb(t) || jsonb_build_object('valid_from', lower(t.days), 'valid_until', upper(t.days) - 1)`,
    movesOf: (entry) =>
      entry.affected_table === stored.many ? movesInEntry(entry, `${stored.one}_versions`) : NO_MOVES,
  }
}
