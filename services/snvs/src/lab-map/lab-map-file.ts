import type { UploadedFile } from '@vigencia/contracts/values/uploaded-file.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { LabMapRow } from '@vigencia/domain/lab-reports/lab-map.ts'
import { encodingOf } from '@vigencia/spreadsheets/rows/encoding.ts'
import { isBlank, type FileRow } from '@vigencia/spreadsheets/rows/file-row.ts'
import { UnreadableFile } from '@vigencia/spreadsheets/rows/unreadable-file.ts'
import { readRows } from '@vigencia/spreadsheets/read-rows.ts'
import { LAB_MAP_COLUMNS, rowReader, type RowFault } from './lab-map-columns.ts'

const MOST_ROWS = 5000
const MOST_SILENCE_MS = 30_000

/** How a request says that its file is to be read. */
export interface FileWords {
  readonly sheet?: string | undefined
  readonly encoding?: string | undefined
  readonly delimiter?: string | undefined
}

/** A row of the file, with its line. */
export interface LinedRow {
  readonly line: number
  readonly row: LabMapRow
}

export interface ReadLabMap {
  readonly rows: readonly LinedRow[]
  readonly faults: readonly RowFault[]
}

/** The rows of a file, and every fault with its line and column. */
export async function readLabMap(file: UploadedFile, words: FileWords): Promise<ReadLabMap> {
  const rows: LinedRow[] = []
  const faults: RowFault[] = []
  let read: ReturnType<typeof rowReader> | null = null
  const take = (one: FileRow) => {
    if (read === null) {
      read = rowReader(one, faults)
      return
    }
    if (rows.length === MOST_ROWS) throw new UnreadableFile('too_large', `has more than ${MOST_ROWS} rows`, one.line)
    const row = read(one)
    if (row !== null) rows.push({ line: one.line, row })
  }
  try {
    for await (const some of readRows(file, optionsOf(file, words))) some.filter((one) => !isBlank(one)).forEach(take)
  } catch (error) {
    faults.push(faultOf(error))
  }
  if (read === null && faults.length === 0)
    faults.push({ line: 1, column: null, reason: `is empty: the header is ${LAB_MAP_COLUMNS.join(', ')}` })
  return { rows, faults }
}

function optionsOf({ charset }: UploadedFile, { sheet, encoding = charset, delimiter }: FileWords) {
  const known = encoding === undefined ? undefined : encodingOf(encoding)
  if (encoding !== undefined && known === undefined)
    throw new Refusal('invalid_input', 'The encoding is none that is read here.', [
      { path: ['encoding'], message: 'is none that is read here' },
    ])
  return {
    mostSilenceMs: MOST_SILENCE_MS,
    sheet,
    encoding: known,
    delimiter: delimiter === 'tab' ? '\t' : delimiter,
    isColumnName: (text: string) => LAB_MAP_COLUMNS.some((column) => column === text.trim().toLowerCase()),
  }
}

/**
 * @throws Refusal `malformed` where the file stopped coming, `unsupported_media_type` for a workbook that is none of XLSX
 * @throws the error itself where it is not about the file
 */
function faultOf(error: unknown): RowFault {
  if (!(error instanceof UnreadableFile)) throw error
  if (error.code === 'other_workbook') throw new Refusal('unsupported_media_type', error.sentence)
  if (error.place === null) throw new Refusal('malformed', `${error.message}: nothing of it was kept.`)
  return { line: error.place.line, column: null, reason: error.message }
}
