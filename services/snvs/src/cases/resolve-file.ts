import type { resolveFile as card } from '@vigencia/contracts/cases'
import { CaseResolution, MOST_RESOLUTIONS } from '@vigencia/contracts/cases/resolution.ts'
import type { UploadedFile } from '@vigencia/contracts/values/uploaded-file.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { isBlank, type FileRow } from '@vigencia/spreadsheets/rows/file-row.ts'
import { UnreadableFile } from '@vigencia/spreadsheets/rows/unreadable-file.ts'
import { readRows } from '@vigencia/spreadsheets/read-rows.ts'
import type { Privacy } from '../privacy/privacy.ts'
import type { Found } from './named-cases.ts'
import { resolveEach } from './resolve-each.ts'

const COLUMNS: readonly string[] = ['case_id', 'source_reference', 'document', 'event_id', 'resolution', 'id_caso']
const NUMBERS: readonly string[] = ['event_id', 'id_caso']
const MOST_SILENCE_MS = 30_000

interface Fault {
  readonly path: string[]
  readonly message: string
}

export const resolveFile =
  (privacy: Privacy): UseCase<typeof card> =>
  async (work, { file, dry_run }) => {
    const faults: Fault[] = []
    const [header, ...rows] = await rowsOf(file, faults)
    const names = header?.values.map((name) => name.trim().toLowerCase()) ?? []
    for (const name of names)
      if (name !== '' && !COLUMNS.includes(name))
        faults.push({ path: ['line 1'], message: `a column is none of ${COLUMNS.join(', ')}` })
    if (rows.length === 0 && faults.length === 0)
      faults.push({ path: ['line 1'], message: `the file has no rows under a header of ${COLUMNS.join(', ')}` })
    const found = faults.length > 0 ? [] : rows.flatMap((row) => resolutionIn(names, row, faults))
    if (faults.length === 0) return resolveEach(work, privacy, found, dry_run)
    throw new Refusal(
      'resolutions_rejected',
      `Nothing was changed. The first of ${faults.length} faults is in ${faults[0]?.path.join(' ')}.`,
      faults,
    )
  }

async function rowsOf(file: UploadedFile, faults: Fault[]): Promise<FileRow[]> {
  const rows: FileRow[] = []
  const isColumnName = (text: string) => COLUMNS.includes(text.trim().toLowerCase())
  try {
    for await (const some of readRows(file, { mostSilenceMs: MOST_SILENCE_MS, isColumnName })) {
      rows.push(...some.filter((row) => !isBlank(row)))
      if (rows.length > MOST_RESOLUTIONS + 1)
        throw new UnreadableFile('too_large', `has more than ${MOST_RESOLUTIONS} rows`, null)
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    if (error.code === 'old_workbook') throw new Refusal('unsupported_media_type', `The file ${error.message}.`)
    faults.push({ path: [`line ${error.place?.line ?? rows.length}`], message: error.message })
  }
  return rows
}

/** One row by the schema of an item. What it says of a fault repeats no value. */
function resolutionIn(names: readonly string[], { line, values }: FileRow, faults: Fault[]): Found[] {
  const cells = names.map((name, place) => [name, (values[place] ?? '').trim()] as const)
  const filled = cells.filter(([name, text]) => name !== '' && text !== '')
  const read = CaseResolution.safeParse(
    Object.fromEntries(filled.map(([name, text]) => [name, NUMBERS.includes(name) ? numberIn(text) : text])),
  )
  if (read.success) return [{ ...read.data, place: [`line ${line}`] }]
  for (const { path, message } of read.error.issues)
    faults.push({ path: [`line ${line}`, ...path.map(String)], message })
  return []
}

const numberIn = (text: string) => (/^\d{1,15}$/.test(text) ? Number(text) : text)
