import type { linesFile } from '@vigencia/contracts/billing-batches/lines.ts'
import type { StreamingUseCase } from '@vigencia/server/operations/bind-streaming.ts'
import type { FileRows, FileValue } from '@vigencia/spreadsheets/rows/file-value.ts'
import { fileInPieces } from '../../exports/file-in-pieces.ts'
import { LINE_COLUMNS, STORED_LINES, type StoredLine } from './stored-lines.ts'
import { LINES_OF_BATCH } from './list-lines.ts'
import { findBatch } from './stored-batch.ts'

const A_PART = 2_000

/** The columns of the file, each from a stored line. */
const CELLS: Readonly<Record<string, (line: StoredLine) => FileValue>> = {
  line_id: ({ line_no }) => line_no,
  guide: ({ guide }) => guide,
  item: ({ item }) => item,
  kind: ({ kind }) => kind,
  event_date: ({ day }) => ({ day }),
  code_table: ({ code_table }) => code_table,
  procedure_code: ({ code }) => code,
  quantity: ({ quantity }) => String(quantity),
  degrees: ({ degrees }) => degrees.join(' '),
  factor: ({ factor }) => String(factor),
  unit_cents: ({ unit_cents }) => unit_cents,
  billed_cents: ({ billed_cents }) => billed_cents,
  contract_cents: ({ contract_cents }) => contract_cents,
  difference_cents: ({ difference_cents }) => difference_cents,
  tolerance_cents: ({ tolerance_cents }) => tolerance_cents,
  verdict: ({ verdict }) => verdict,
  missing: ({ missing }) => missing,
  period_id: ({ period_id }) => period_id,
  revision: ({ revision }) => revision,
  is_counted: ({ is_counted }) => (is_counted ? 'yes' : 'no'),
}

export const exportLines: StreamingUseCase<typeof linesFile> = async function* (
  read,
  { batch_id, verdict, guide, format },
) {
  await read((work) => findBatch(work, batch_id))
  const cells = Object.values(CELLS)
  const parts = async function* (): AsyncGenerator<FileRows> {
    for (let behind = 0, count = A_PART; count === A_PART;) {
      const lines = await read((work) =>
        work.sql<StoredLine>(PART, [work.tenant.id, batch_id, verdict, guide, behind, A_PART]),
      )
      if (lines.length > 0) yield lines.map((line) => cells.map((cell) => cell(line)))
      behind = lines.at(-1)?.line_no ?? behind
      count = lines.length
    }
  }
  // the route answers no JSON: that is the operation at the same address
  yield* fileInPieces(format === 'xlsx' ? 'xlsx' : 'csv', {
    sheet: 'Lines',
    columns: Object.keys(CELLS),
    parts: parts(),
  })
}

const PART = `select ${LINE_COLUMNS} ${STORED_LINES} ${LINES_OF_BATCH} and l.line_no > $5 order by l.line_no limit $6`
