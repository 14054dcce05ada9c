import { DECIMAL_PLACES, decimalText, type Decimal4 } from '@vigencia/domain/money/decimal.ts'
import { TABLE_PRICE_PLACES } from '@vigencia/domain/pricing/table-price.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { RowFault } from '../../imports/import-report.ts'
import { storeByCode } from '../../imports/store-by-code.ts'
import type { PriceRow } from './price-row.ts'
import { FURTHER_COLUMNS, type FurtherColumn } from './row-header.ts'

/** Writes the rows of one file into a draft, some at a time, except those whose code an earlier line has. */
export function rowStore(work: UnitOfWork, tableId: string): (rows: readonly PriceRow[]) => Promise<RowFault[]> {
  return storeByCode<PriceRow>(work.sql, {
    insert: (rows, onConflict) => work.sql(insertStatement(onConflict), valuesOf(work, tableId, rows)),
    repeated: (rows) => work.sql(REPEATED, [work.tenant.id, tableId, ...linesAndCodes(rows)]),
  })
}

function linesAndCodes(rows: readonly PriceRow[]): unknown[] {
  return [rows.map((row) => row.line), rows.map((row) => row.procedure_code)]
}

function valuesOf(work: UnitOfWork, tableId: string, rows: readonly PriceRow[]): unknown[] {
  return [
    work.tenant.id,
    tableId,
    rows.map((row) => row.line),
    rows.map((row) => row.procedure_code),
    rows.map((row) => row.procedure_name),
    rows.map((row) => decimalText(row.price, TABLE_PRICE_PLACES)),
    ...partsOf(rows),
    ...FURTHER_COLUMNS.map((name) => furtherOf(rows, name)),
  ]
}

/** Nothing at all for a file with outright prices: `unnest` fills up with nulls. */
function partsOf(rows: readonly PriceRow[]): unknown[] {
  if (rows.every((row) => row.porte === null && row.uco_quantity === null && row.film_m2 === null))
    return [null, null, null, null]
  return [
    rows.map((row) => row.porte),
    rows.map((row) => textOrNull(row.porte_fraction)),
    rows.map((row) => textOrNull(row.uco_quantity)),
    rows.map((row) => textOrNull(row.film_m2)),
  ]
}

function furtherOf(rows: readonly PriceRow[], name: FurtherColumn): unknown {
  return rows.every((row) => row[name] === null) ? null : rows.map((row) => row[name])
}

function textOrNull(value: Decimal4 | null): string | null {
  return value === null ? null : decimalText(value, DECIMAL_PLACES)
}

// sorted, because the key takes its codes faster so; of two rows with one code the earlier line goes first
const insertStatement = (onConflict: string) => `
  insert into contracts.price_table_rows (tenant_id, table_id, line, procedure_code, procedure_name, price,
                                          porte, porte_fraction, uco_quantity, film_m2, ${FURTHER_COLUMNS.join(', ')})
  select $1::uuid, $2::uuid, r.*
    from unnest($3::integer[], $4::text[], $5::text[], $6::numeric[],
                $7::text[], $8::numeric[], $9::numeric[], $10::numeric[],
                $11::smallint[], $12::smallint[], $13::smallint[], $14::text[], $15::integer[]) as r (line, code)
   order by code collate "C", line
  ${onConflict} returning null`

const REPEATED = `
  select i.line, r.line as first_line, i.procedure_code
    from unnest($3::integer[], $4::text[]) as i (line, procedure_code)
    join contracts.price_table_rows r on r.tenant_id = $1 and r.table_id = $2 and r.procedure_code = i.procedure_code
   where r.line <> i.line`
