import type { ReadTransaction } from '@vigencia/server/operations/bind-streaming.ts'

const ROWS_A_PART = 5000

/** The rows of a statement by code, part by part: `$1` is the tenant, `$2` the code that a part comes behind, `$3` its most rows. */
export async function* rowsByCode<Row extends { readonly procedure_code: string }>(
  read: ReadTransaction,
  statement: string,
  parameters: readonly unknown[],
): AsyncGenerator<Row[]> {
  let after = ''
  for (;;) {
    const behind = after
    const rows = await read((work) => work.sql<Row>(statement, [work.tenant.id, behind, ROWS_A_PART, ...parameters]))
    if (rows.length > 0) yield rows
    if (rows.length < ROWS_A_PART) return
    after = (rows.at(-1) as Row).procedure_code
  }
}
