import type { RowQuery } from '@vigencia/database/unit-of-work/in-tenant.ts'
import { decimalOf, type Decimal4 } from '@vigencia/domain/money/decimal.ts'
import { indexParts, type StoredRowParts, type TableParts } from '@vigencia/domain/pricing/table-parts.ts'

const ROWS_A_TEXT = 50_000
// no code and no porte holds a control character
const ROW_END = '\u001e'
const FIELD_END = '\u001f'

// a table of outright prices whose file had no further columns has nothing to say
const VALUES = `
  select portes::text, uco_value::text, film_value::text, priced_by = 'porte' or further_columns <> '{}'
    from contracts.price_tables where tenant_id = $1 and id = $2`

// the row's own fields in the order of the destructuring below
const ROWS = `
  select string_agg(concat_ws(chr(31), r.procedure_code, coalesce(r.porte, ''), coalesce(r.porte_fraction::text, ''),
                              coalesce(r.uco_quantity::text, ''), coalesce(r.film_m2::text, ''),
                              coalesce(r.auxiliaries::text, ''), coalesce(r.anaesthesia_porte::text, ''),
                              coalesce(r.film_incidences::text, ''), coalesce(r.chapter, '')), chr(30)),
         max(r.procedure_code)
    from (select * from contracts.price_table_rows
           where tenant_id = $1 and table_id = $2 and procedure_code > $3
           order by procedure_code limit ${ROWS_A_TEXT}) r`

type StoredValues = [portes: string, uco: string | null, film: string | null, hasParts: boolean]

/** What the prices of one table are made of. Rows come in texts of many, which is several times faster to read. */
export async function loadTableParts(query: RowQuery, tenantId: string, tableId: string): Promise<TableParts> {
  const [stored] = await query<StoredValues>(VALUES, [tenantId, tableId])
  const [portes, uco, film, hasParts] = stored ?? ['{}', null, null, false]
  const values = {
    portes: new Map(
      Object.entries(JSON.parse(portes) as Record<string, string>).map(([porte, value]) => [porte, decimalOf(value)]),
    ),
    uco: uco === null ? null : decimalOf(uco),
    film: film === null ? null : decimalOf(film),
  }
  const rows: StoredRowParts[] = []
  let after: string | null = hasParts ? '' : null
  while (after !== null) {
    type Text = [rows: string | null, last: string | null]
    const found: Text[] = await query<Text>(ROWS, [tenantId, tableId, after])
    const [text, last]: Text = found[0] ?? [null, null]
    for (const row of text?.split(ROW_END) ?? []) rows.push(rowOf(row))
    after = last
  }
  return indexParts(rows, values)
}

function rowOf(row: string): StoredRowParts {
  const [code, porte, fraction, uco, film, auxiliaries, anaesthesia, films, chapter] = row.split(FIELD_END) as [
    string, string, string, string, string, string, string, string, string,
  ] // prettier-ignore
  return {
    code,
    porte: porte === '' ? null : porte,
    porteFraction: decimalOrNull(fraction),
    ucoQuantity: decimalOrNull(uco),
    filmM2: decimalOrNull(film),
    auxiliaries: numberOrNull(auxiliaries),
    anaesthesiaPorte: numberOrNull(anaesthesia),
    filmIncidences: numberOrNull(films),
    chapter: chapter === '' ? null : chapter,
  }
}

function decimalOrNull(text: string): Decimal4 | null {
  return text === '' ? null : decimalOf(text)
}

function numberOrNull(text: string): number | null {
  return text === '' ? null : Number(text)
}
