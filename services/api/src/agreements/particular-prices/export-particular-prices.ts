import type { exportFile } from '@vigencia/contracts/particular-prices/export-file.ts'
import { centsOf, inUnits } from '@vigencia/domain/money/cents.ts'
import type { StreamingUseCase } from '@vigencia/server/operations/bind-streaming.ts'
import type { FileRows } from '@vigencia/spreadsheets/rows/file-value.ts'
import { fileInPieces } from '../../exports/file-in-pieces.ts'
import { rowsByCode } from '../../exports/rows-by-code.ts'
import { findConvenio } from '../convenios/find-convenio.ts'
import { sortsByBytes } from '../../exports/sorts-by-bytes.ts'
import { PARTICULAR_PRICE_COLUMNS } from './import-particular-prices.ts'

interface Row {
  readonly procedure_code: string
  readonly procedure_name: string
  readonly price_cents: string
  readonly valid_from: string | null
  readonly notes: string | null
}

/** Of each code the version in force today, or the next, as known at one revision: so parts fit one another. */
export const exportParticularPrices: StreamingUseCase<typeof exportFile> = async function* (read, input) {
  const { statement, parameters } = await read(async (work) => {
    const { id, revision } = await findConvenio(work, input.convenio_id)
    const parameters = [id, revision, work.today.toString()]
    return { statement: statementOf(await sortsByBytes(work)), parameters }
  })
  const parts = fileRows(rowsByCode<Row>(read, statement, parameters))
  const columns = PARTICULAR_PRICE_COLUMNS.known
  yield* fileInPieces(input.format, { sheet: 'Particular prices', columns, parts })
}

function statementOf(byBytes: boolean): string {
  const code = byBytes ? 'procedure_code' : 'procedure_code collate "C"'
  return `
    select distinct on (${code}) procedure_code, procedure_name, price_cents, notes, to_char(lower(days), 'YYYY-MM-DD') as valid_from
      from contracts.particular_price_versions
     where tenant_id = $1 and convenio_id = $4 and known_from <= $5 and (known_until is null or known_until > $5)
       and (upper(days) is null or upper(days) > $6::date) and ${code} > $2
     order by ${code}, lower(days) nulls first limit $3`
}

async function* fileRows(parts: AsyncGenerator<Row[]>): AsyncGenerator<FileRows> {
  for await (const rows of parts)
    yield rows.map((row) => [
      row.procedure_code,
      row.procedure_name,
      inUnits(centsOf(Number(row.price_cents))),
      row.valid_from === null ? null : { day: row.valid_from },
      row.notes,
    ])
}
