import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Day } from '@vigencia/domain/calendar/day.ts'
import type { Cents } from '@vigencia/domain/money/cents.ts'
import {
  OPTIONAL_PROCEDURE_NAME,
  PRICE_NOTES,
  PROCEDURE_CODE,
  PROCEDURE_NAME,
} from '@vigencia/domain/pricing/price-texts.ts'
import type { KnownColumns } from './columns.ts'
import type { ImportReport } from './import-report.ts'
import { importRows, type Upload } from './import-rows.ts'
import { qualifiersIn } from './qualifier-cells.ts'
import { rejectTwins } from './reject-twins.ts'
import { rowReader, type RowCells } from './row-cells.ts'
import { storeByCode } from './store-by-code.ts'

/** The price of a procedure in a file. */
interface StagedPrice {
  readonly line: number
  readonly procedure_code: string
  readonly procedure_name: string | null
  /** Null: the code is excluded. */
  readonly price_cents: Cents | null
  readonly notes: string | null
  readonly valid_from: Day | null
  /** Whom the price is for, as the file names it, in JSON; empty: anybody. */
  readonly qualifiers: string
  /** Null: the file does not say. */
  readonly fixed: boolean | null
}

/**
 * Reads a file of prices into `pg_temp.staged_prices`, each with an id for the row it becomes. A code has one row for each
 * text of its qualifiers.
 * The table is this transaction's alone and ends with it. Nothing is locked while the file comes in.
 */
export async function stagePrices(work: UnitOfWork, upload: Upload, kind: KnownColumns): Promise<ImportReport> {
  await work.sql(TABLE)
  const store = storeByCode<StagedPrice>(work.sql, {
    insert: (rows, onConflict) => work.sql(`${INSERT} ${onConflict} returning null`, valuesOf(work, rows)),
    repeated: (rows) => work.sql(REPEATED, repeatedIn(rows)),
  })
  const read = priceReader(kind)
  const report = await importRows<StagedPrice>(work, upload, {
    kind,
    readerOf: (columns) => rowReader(columns, read),
    store,
  })
  await rejectTwins(work, report, {
    statement: 'select line, procedure_code from pg_temp.staged_prices',
    parameters: [],
  })
  // without statistics the database would join a hundred thousand rows as if they were ten
  await work.sql('analyze pg_temp.staged_prices')
  return report
}

function priceReader({ required }: KnownColumns): (cells: RowCells) => StagedPrice | null {
  const isNamed = required.includes('procedure_name')
  return (cells) => {
    const procedure_code = cells.code('procedure_code', PROCEDURE_CODE)
    const procedure_name = cells.note('procedure_name', isNamed ? PROCEDURE_NAME : OPTIONAL_PROCEDURE_NAME)
    const is_covered = cells.truth('is_covered') ?? true
    const price_cents = is_covered ? cells.cents('price') : null
    if (!is_covered && !cells.isEmpty('price')) cells.fault('price', 'must be empty where is_covered is no')
    const notes = cells.note('notes', PRICE_NOTES)
    const valid_from = cells.day('valid_from')
    const qualifiers = qualifiersIn(cells)
    const fixed = cells.truth('fixed')
    if (!is_covered && fixed === true) cells.fault('fixed', 'must be empty or no where is_covered is no')
    if (is_covered && price_cents === null) return null
    return { line: cells.line, procedure_code, procedure_name, price_cents, notes, valid_from, qualifiers, fixed }
  }
}

function valuesOf(work: UnitOfWork, rows: readonly StagedPrice[]): unknown[] {
  return [
    rows.map(() => work.newId()),
    rows.map((row) => row.line),
    rows.map((row) => row.procedure_code),
    rows.map((row) => row.procedure_name),
    rows.map((row) => row.price_cents),
    rows.map((row) => row.notes),
    rows.map((row) => row.valid_from?.toString() ?? null),
    rows.map((row) => row.qualifiers),
    rows.map((row) => row.fixed),
  ]
}

function repeatedIn(rows: readonly StagedPrice[]): unknown[] {
  return [rows.map((row) => row.line), rows.map((row) => row.procedure_code), rows.map((row) => row.qualifiers)]
}

const TABLE = `
  create temporary table staged_prices (
    id uuid not null, line integer not null, procedure_code text, procedure_name text,
    price_cents bigint, notes text, valid_from date, qualifiers text, fixed boolean,
    plan_code text, plan_id uuid, accommodation text, provider_registry text, provider_id uuid, specialty text, package jsonb,
    primary key (procedure_code, qualifiers)) on commit drop`

const INSERT = `
  insert into pg_temp.staged_prices (id, line, procedure_code, procedure_name, price_cents, notes, valid_from, qualifiers, fixed)
  select * from unnest($1::uuid[], $2::integer[], $3::text[], $4::text[], $5::bigint[], $6::text[], $7::date[], $8::text[], $9::boolean[])`

const REPEATED = `
  select i.line, s.line as first_line, i.procedure_code
    from unnest($1::integer[], $2::text[], $3::text[]) as i (line, procedure_code, qualifiers)
    join pg_temp.staged_prices s on s.procedure_code = i.procedure_code and s.qualifiers = i.qualifiers
   where s.line <> i.line`

/** Rows of one statement that are too many for an answer: their number, and the first of them. */
interface Found {
  readonly line: number
  readonly procedure_code: string
  readonly total: string
}

/** Rejects the staged rows whose code is taken. A statement finds them: `select s.line, s.procedure_code from …`. */
export async function rejectTaken(
  work: UnitOfWork,
  report: ImportReport,
  taken: {
    readonly statement: string
    readonly parameters: readonly unknown[]
    readonly reason: (code: string) => string
  },
): Promise<void> {
  const found = await work.sql<Found>(
    `select t.*, count(*) over () as total from (${taken.statement}) t order by line limit 1000`,
    taken.parameters,
  )
  const first = found.map(({ line, procedure_code: code }) => ({
    line,
    column: 'procedure_code',
    reason: taken.reason(code),
  }))
  report.reject(Number(found[0]?.total ?? 0), first)
}
