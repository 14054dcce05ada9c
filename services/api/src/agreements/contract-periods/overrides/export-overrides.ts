import type { exportFile } from '@vigencia/contracts/overrides/export-file.ts'
import { centsOf, inUnits } from '@vigencia/domain/money/cents.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
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
  readonly price_cents: string | null
  readonly notes: string | null
}

/** The overrides of a draft may change between two parts, so they are read in one transaction. */
export const exportOverrides: StreamingUseCase<typeof exportFile> = async function* (read, { format, ...path }) {
  const found = await read(async (work) => {
    const period = await findPeriod(work, path)
    const parameters = [path.period_id]
    const excludes = await hasExcluded(work, path.period_id)
    const statement = statementOf(await sortsByBytes(work))
    const parts = (run: ReadTransaction) => fileRows(rowsByCode<Row>(run, statement, parameters), excludes)
    return {
      parts,
      excludes,
      draft: period.status === 'draft' ? await Array.fromAsync(parts((run) => run(work))) : null,
    }
  })
  const parts = found.draft === null ? found.parts(read) : eachOf(found.draft)
  yield* fileInPieces(format, { sheet: 'Overrides', columns: columnsOf(found.excludes), parts })
}

/** A list without an excluded code has the columns that it always had. */
function columnsOf(excludes: boolean): readonly string[] {
  return excludes ? OVERRIDE_COLUMNS.known : OVERRIDE_COLUMNS.known.filter((column) => column !== 'is_covered')
}

async function hasExcluded({ sql, tenant }: UnitOfWork, periodId: string): Promise<boolean> {
  const found = await sql(
    'select from contracts.overrides where tenant_id = $1 and period_id = $2 and not is_deleted and not is_covered limit 1',
    [tenant.id, periodId],
  )
  return found.length > 0
}

function statementOf(byBytes: boolean): string {
  const code = byBytes ? 'procedure_code' : 'procedure_code collate "C"'
  return `select procedure_code, procedure_name, price_cents, notes from contracts.overrides
    where tenant_id = $1 and period_id = $4 and not is_deleted and ${code} > $2 order by ${code} limit $3`
}

async function* fileRows(parts: AsyncGenerator<Row[]>, excludes: boolean): AsyncGenerator<FileRows> {
  for await (const rows of parts)
    yield rows.map(({ procedure_code, procedure_name, price_cents, notes }) => {
      const price = price_cents === null ? null : inUnits(centsOf(Number(price_cents)))
      const row = [procedure_code, procedure_name, price, notes]
      return excludes ? [...row, price === null ? 'no' : 'yes'] : row
    })
}

async function* eachOf(parts: readonly FileRows[]): AsyncGenerator<FileRows> {
  yield* parts
}
