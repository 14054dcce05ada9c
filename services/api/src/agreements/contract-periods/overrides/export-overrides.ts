import type { exportFile } from '@vigencia/contracts/overrides/export-file.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { ReadTransaction, StreamingUseCase } from '@vigencia/server/operations/bind-streaming.ts'
import type { FileRows } from '@vigencia/spreadsheets/rows/file-value.ts'
import { fileInPieces } from '../../../exports/file-in-pieces.ts'
import { rowsByCode } from '../../../exports/rows-by-code.ts'
import { sortsByBytes } from '../../../exports/sorts-by-bytes.ts'
import { findPeriod } from '../period/find-period.ts'
import { namesInFiles, OVERRIDE_CELLS, type ExportedOverride } from './exported-cells.ts'
import { OVERRIDE_COLUMNS } from './import-overrides.ts'

/** The overrides of a draft may change between two parts, so they are read in one transaction. */
export const exportOverrides: StreamingUseCase<typeof exportFile> = async function* (read, { format, ...path }) {
  const found = await read(async (work) => {
    const period = await findPeriod(work, path)
    const columns = await columnsOf(work, path.period_id)
    const names = await namesInFiles(work, path)
    const statement = statementOf(await sortsByBytes(work))
    const cells = columns.map((column) => OVERRIDE_CELLS[column])
    const parts = async function* (run: ReadTransaction): AsyncGenerator<FileRows> {
      for await (const rows of rowsByCode<ExportedOverride>(run, statement, [path.period_id], BY_ID))
        yield rows.map((row) => cells.map((cell) => cell(row, names)))
    }
    return {
      parts,
      columns,
      draft: period.status === 'draft' ? await Array.fromAsync(parts((run) => run(work))) : null,
    }
  })
  const parts = found.draft === null ? found.parts(read) : eachOf(found.draft)
  yield* fileInPieces(format, { sheet: 'Overrides', columns: found.columns, parts })
}

const BY_ID = { first: '00000000-0000-0000-0000-000000000000', of: ({ id }: ExportedOverride) => id }

/** A list without an excluded code, and without a price for some people alone, has the columns that it always had. */
async function columnsOf({ sql, tenant }: UnitOfWork, periodId: string) {
  const [uses] = await sql<Record<string, boolean | null>>(USES, [tenant.id, periodId])
  return OVERRIDE_COLUMNS.known.filter((column) => uses?.[column] !== false && uses?.[column] !== null)
}

const USES = `
  select bool_or(not is_covered) as is_covered, bool_or(plan_id is not null) as plan_code,
         bool_or(accommodation is not null) as accommodation, bool_or(provider_id is not null) as provider_registry,
         bool_or(specialty is not null) as specialty, bool_or(fixed) as fixed
    from contracts.overrides where tenant_id = $1 and period_id = $2 and not is_deleted`

function statementOf(byBytes: boolean): string {
  const code = byBytes ? 'procedure_code' : 'procedure_code collate "C"'
  return `
    select id, procedure_code, procedure_name, price_cents, notes, plan_id, accommodation, provider_id, specialty, fixed
      from contracts.overrides
     where tenant_id = $1 and period_id = $4 and not is_deleted and (${code}, id) > ($2, $5::uuid)
     order by ${code}, id limit $3`
}

async function* eachOf(parts: readonly FileRows[]): AsyncGenerator<FileRows> {
  yield* parts
}
