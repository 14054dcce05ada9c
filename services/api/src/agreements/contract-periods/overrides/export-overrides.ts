import type { exportFile } from '@vigencia/contracts/overrides/export-file.ts'
import { centsOf, inUnits } from '@vigencia/domain/money/cents.ts'
import type { ReadTransaction, StreamingUseCase } from '@vigencia/server/operations/bind-streaming.ts'
import type { FileRows } from '@vigencia/spreadsheets/rows/file-value.ts'
import { fileInPieces } from '../../../exports/file-in-pieces.ts'
import { rowsByCode } from '../../../exports/rows-by-code.ts'
import { sortsByBytes } from '../../../exports/sorts-by-bytes.ts'
import { findPeriod } from '../period/find-period.ts'
import { OVERRIDE_COLUMNS } from './import-overrides.ts'

interface Row {
  readonly procedure_code: string
  readonly procedure_name: string | null
  readonly price_cents: string
  readonly notes: string | null
}

/** The overrides of a draft may change between two parts, so they are read in one transaction. */
export const exportOverrides: StreamingUseCase<typeof exportFile> = async function* (read, { format, ...path }) {
  const found = await read(async (work) => {
    const period = await findPeriod(work, path)
    const parameters = [path.period_id]
    const statement = statementOf(await sortsByBytes(work))
    const parts = (run: ReadTransaction) => fileRows(rowsByCode<Row>(run, statement, parameters))
    return { parts, draft: period.status === 'draft' ? await Array.fromAsync(parts((run) => run(work))) : null }
  })
  const parts = found.draft === null ? found.parts(read) : eachOf(found.draft)
  yield* fileInPieces(format, { sheet: 'Overrides', columns: OVERRIDE_COLUMNS.known, parts })
}

function statementOf(byBytes: boolean): string {
  const code = byBytes ? 'procedure_code' : 'procedure_code collate "C"'
  return `select procedure_code, procedure_name, price_cents, notes from contracts.overrides
    where tenant_id = $1 and period_id = $4 and not is_deleted and ${code} > $2 order by ${code} limit $3`
}

async function* fileRows(parts: AsyncGenerator<Row[]>): AsyncGenerator<FileRows> {
  for await (const rows of parts)
    yield rows.map((row) => [
      row.procedure_code,
      row.procedure_name,
      inUnits(centsOf(Number(row.price_cents))),
      row.notes,
    ])
}

async function* eachOf(parts: readonly FileRows[]): AsyncGenerator<FileRows> {
  yield* parts
}
