import type { ReadTransaction } from '@vigencia/server/operations/bind-streaming.ts'

const ROWS_A_PART = 5000

interface Coded {
  readonly procedure_code: string
}

/** What tells rows of one code apart. */
interface Place<Row> {
  /** What comes before that of every row. */
  readonly first: string
  readonly of: (row: Row) => string
}

/**
 * The rows of a statement by code, part by part: `$1` is the tenant, `$2` the code that a part comes behind, `$3` its most rows.
 * Where a code may have several rows, the last parameter is the place in it that the part comes behind.
 */
export async function* rowsByCode<Row extends Coded>(
  read: ReadTransaction,
  statement: string,
  parameters: readonly unknown[],
  place?: Place<Row>,
): AsyncGenerator<Row[]> {
  let behind: readonly [code: string, place: string | undefined] = ['', place?.first]
  for (;;) {
    const [code, inCode] = behind
    const more = inCode === undefined ? parameters : [...parameters, inCode]
    const rows = await read((work) => work.sql<Row>(statement, [work.tenant.id, code, ROWS_A_PART, ...more]))
    if (rows.length > 0) yield rows
    if (rows.length < ROWS_A_PART) return
    const last = rows.at(-1) as Row
    behind = [last.procedure_code, place?.of(last)]
  }
}
