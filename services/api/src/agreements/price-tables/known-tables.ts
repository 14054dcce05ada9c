import { dayNumberOfText } from '@vigencia/domain/calendar/day.ts'
import type { KnownTable } from '@vigencia/domain/pricing/editions.ts'

type Row = [tableId: string, version: string, family: string | null, validFrom: string | null, errata: number]

/** The tables that the convenio $2 knows at revision $3, as one JSON; null: none. */
export const TABLES_KNOWN = `
  select json_agg(json_build_array(t.id, t.version, t.family, t.valid_from, t.errata))
    from contracts.table_availabilities a
    join contracts.price_tables t on t.tenant_id = $1 and t.id = a.table_id
   where a.tenant_id = $1 and a.convenio_id = $2 and a.known_from <= $3`

export function knownTables(json: string | null): readonly KnownTable[] {
  return (JSON.parse(json ?? '[]') as Row[]).map(([tableId, version, family, valid_from, errata]) => ({
    tableId,
    version,
    family,
    from: valid_from === null ? -Infinity : dayNumberOfText(valid_from),
    errata,
    edition: valid_from === null && errata === 0 ? null : { version, errata, valid_from },
  }))
}
