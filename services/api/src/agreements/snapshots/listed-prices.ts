import { canonicalJson } from '@vigencia/database/canonical-json.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { ReadTransaction } from '@vigencia/server/operations/bind-streaming.ts'
import type { SnapshotHead } from './load-head.ts'

const MOST_ROWS = 5000
const MOST_CHARACTERS = 2_000_000
// Less than what V8 and the driver treat as large: such texts and buffers wait for a full collection, tens of
// megabytes.
const PIECE_CHARACTERS = 60_000

/*
 * The long lists of a snapshot are canonical JSON that the database writes, thousands of rows as one text. That is
 * several times faster than rows.
 * PostgreSQL escapes text as RFC 8785 wants it, but not free metadata.
 * Metadata stands between two control characters, which no JSON text holds, and is made canonical here.
 */
const METADATA = `coalesce(chr(1) || metadata::text || chr(2), 'null')`
const [OPEN, CLOSE] = [String.fromCharCode(1), String.fromCharCode(2)]
const MARKED = new RegExp(`${OPEN}([^${OPEN}${CLOSE}]*)${CLOSE}`, 'g')

const text = (column: string) => `coalesce(to_json(${column})::text, 'null')`

/** One list: the key that sorts it and marks the end of a part, the line of a row, and its names in order. */
interface List {
  readonly key: string
  readonly line: string
  readonly from: string
}

const OVERRIDES: List = {
  key: 'procedure_code',
  line: `'{"id":"' || id || case when is_covered then '"' else '","is_covered":false' end || ',"metadata":' || ${METADATA}
    || ',"notes":' || ${text('notes')} || ',"price_cents":' || coalesce(price_cents::text, 'null')
    || ',"procedure_code":' || to_json(procedure_code) || ',"procedure_name":' || ${text('procedure_name')} || '}'`,
  from: 'contracts.overrides where tenant_id = $1 and period_id = $2 and not is_deleted',
}

const day = (sql: string) => `coalesce('"' || to_char(${sql}, 'YYYY-MM-DD') || '"', 'null')`

// chr(1) sorts before any character that a longer code goes on with
const PARTICULAR_PRICES: List = {
  key: `procedure_code || chr(1) || coalesce(to_char(lower(days), 'YYYY-MM-DD'), '')`,
  line: `'{"metadata":' || ${METADATA} || ',"notes":' || ${text('notes')} || ',"price_cents":' || price_cents
    || ',"price_id":"' || price_id || '","procedure_code":' || to_json(procedure_code)
    || ',"procedure_name":' || to_json(procedure_name) || ',"valid_from":' || ${day('lower(days)')}
    || ',"valid_until":' || ${day('upper(days) - 1')} || '}'`,
  from: `contracts.particular_price_versions
    where tenant_id = $1 and convenio_id = $2 and known_from <= $4 and (known_until is null or known_until > $4) and days && $5::daterange`,
}

/** The period's overrides by code, as parts of a JSON array. */
export function listedOverrides(
  read: ReadTransaction,
  { tenantId, fields, sortsByBytes }: SnapshotHead,
): AsyncGenerator<string> {
  return partsOf(read, partQuery(OVERRIDES, sortsByBytes), [tenantId, fields.period_id])
}

/** The particular prices by code and first day, as parts of a JSON array. */
export function listedPrices(
  read: ReadTransaction,
  { tenantId, fields, ...head }: SnapshotHead,
): AsyncGenerator<string> {
  const query = partQuery(PARTICULAR_PRICES, head.sortsByBytes)
  return partsOf(read, query, [tenantId, fields.convenio_id], [fields.revision, head.priceDays])
}

/**
 * Rows come in code-point order, which is that of bytes. Where the database sorts so itself, its index is used.
 * A part has a number of rows, or fewer where they are long, and comes in pieces.
 */
function partQuery({ key, line, from }: List, sortsByBytes: boolean): string {
  const sorted = sortsByBytes ? key : `(${key}) collate "C"`
  return `
    with taken as (select ${sorted} as key, ${line} as line from ${from} and ${sorted} > $3 order by 1 limit ${MOST_ROWS}),
    measured as (select key, line, sum(length(line)) over (order by key rows unbounded preceding) as behind from taken)
    select string_agg(line, ',' order by key) as text, max(key) as last
      from measured where behind <= ${MOST_CHARACTERS} group by behind / ${PIECE_CHARACTERS} order by last`
}

interface Piece {
  readonly text: string
  readonly last: string
}

/** The next part is read while one is sent, so no more than two are in memory. */
async function* partsOf(
  read: ReadTransaction,
  query: string,
  place: readonly string[],
  rest: readonly unknown[] = [],
): AsyncGenerator<string> {
  const load = ({ sql }: UnitOfWork, after: string) => sql<Piece>(query, [...place, after, ...rest])
  let comma = ''
  let part = await read((work) => load(work, ''))
  for (let last = part.at(-1)?.last; last !== undefined; last = part.at(-1)?.last) {
    const behind = last
    const next = read((work) => load(work, behind))
    next.catch(() => undefined) // the error is thrown where the part is awaited, unless nobody wants it any more
    for (const { text: rows } of part) {
      yield comma + rows.replace(MARKED, (_, metadata: string) => canonicalJson(JSON.parse(metadata)))
      comma = ','
    }
    part = await next
  }
}
