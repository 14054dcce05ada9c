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
 * PostgreSQL escapes text as RFC 8785 wants it, but does not order free metadata.
 * So metadata and packages stand between two control characters, which no JSON text holds, and is made canonical here.
 */
const marked = (column: string) => `chr(1) || ${column}::text || chr(2)`
const METADATA = `coalesce(${marked('metadata')}, 'null')`
const [OPEN, CLOSE] = [String.fromCharCode(1), String.fromCharCode(2)]
const MARKED = new RegExp(`${OPEN}([^${OPEN}${CLOSE}]*)${CLOSE}`, 'g')

const text = (column: string) => `coalesce(to_json(${column})::text, 'null')`

/** What an override says further, each with its comma behind; nothing where it says none. */
function ofFurther(
  ...names: readonly ('accommodation' | 'fixed' | 'package' | 'plan_id' | 'provider_id' | 'specialty')[]
): string {
  const values = { fixed: 'nullif(fixed, false)::text', package: marked('package') }
  const parts = names.map(
    (name) => `coalesce('"${name}":' || ${values[name as keyof typeof values] ?? `to_json(${name})::text`} || ',', '')`,
  )
  return `case when further_terms is null then '' else ${parts.join(' || ')} end`
}

/** One list: the key that sorts it and marks the end of a part, the line of a row, and its names in order. */
interface List {
  readonly key: string
  readonly line: string
  /** The order of rows that share a key. */
  readonly beside: string
  readonly from: string
}

const OVERRIDES: List = {
  key: 'procedure_code',
  line: `'{' || ${ofFurther('accommodation', 'fixed')} || '"id":"' || id || case when is_covered then '"' else '","is_covered":false' end || ',"metadata":' || ${METADATA}
    || ',"notes":' || ${text('notes')} || ',' || ${ofFurther('package', 'plan_id')} || '"price_cents":' || coalesce(price_cents::text, 'null')
    || ',"procedure_code":' || to_json(procedure_code) || ',"procedure_name":' || ${text('procedure_name')}
    || coalesce(',' || nullif(rtrim(${ofFurther('provider_id', 'specialty')}, ','), ''), '') || '}'`,
  beside: `coalesce(further_terms::text, '') collate "C"`,
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
  beside: `''`,
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
 * A part has a number of rows, or fewer where they are long, and comes in pieces. Rows that share a key come together.
 */
function partQuery({ key, line, beside, from }: List, sortsByBytes: boolean): string {
  const sorted = sortsByBytes ? key : `(${key}) collate "C"`
  return `
    with taken as (select ${sorted} as key, ${line} as line, ${beside} as beside
                     from ${from} and ${sorted} > $3 order by 1 fetch first ${MOST_ROWS} rows with ties),
    measured as (
      select key, line, beside, sum(length(line)) over (order by key) - sum(length(line)) over (partition by key) as before from taken)
    select string_agg(line, ',' order by key, beside) as text, max(key) as last
      from measured where before <= ${MOST_CHARACTERS} group by before / ${PIECE_CHARACTERS} order by last`
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
