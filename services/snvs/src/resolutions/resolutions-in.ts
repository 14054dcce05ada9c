import type { z } from 'zod'
import { MOST_RESOLUTIONS } from '@vigencia/contracts/cases/resolve-many-cards.ts'
import { faultsOfIssue } from '@vigencia/contracts/sentences/faults-of-issue.ts'
import type { UploadedFile } from '@vigencia/contracts/values/uploaded-file.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { isBlank, type FileRow } from '@vigencia/spreadsheets/rows/file-row.ts'
import { UnreadableFile } from '@vigencia/spreadsheets/rows/unreadable-file.ts'
import { readRows } from '@vigencia/spreadsheets/read-rows.ts'
import type { Placed } from './resolve-each.ts'

const MOST_SILENCE_MS = 30_000

interface Fault {
  readonly path: string[]
  readonly message: string
}

/** How a file says resolutions: the schema of one row, its columns, and which of these are numbers. */
export interface ResolutionFile<Item extends z.ZodType> {
  readonly item: Item
  readonly columns: readonly string[]
  readonly numbers: readonly string[]
}

/**
 * The resolutions in a file.
 * @throws Refusal `resolutions_rejected` with each line that does not fit
 */
export async function resolutionsIn<Item extends z.ZodType>(
  file: UploadedFile,
  form: ResolutionFile<Item>,
): Promise<(z.output<Item> & Placed)[]> {
  const faults: Fault[] = []
  const { columns } = form
  const [header, ...rows] = await rowsOf(file, columns, faults)
  const names = header?.values.map((name) => name.trim().toLowerCase()) ?? []
  for (const name of names)
    if (name !== '' && !columns.includes(name))
      faults.push({ path: ['line 1'], message: `a column is none of ${columns.join(', ')}` })
  if (rows.length === 0 && faults.length === 0)
    faults.push({ path: ['line 1'], message: `the file has no rows under a header of ${columns.join(', ')}` })
  const found = faults.length > 0 ? [] : rows.flatMap((row) => resolutionIn(form, names, row, faults))
  if (faults.length === 0) return found
  throw new Refusal(
    'resolutions_rejected',
    `Nothing was changed. The first of ${faults.length} faults is in ${faults[0]?.path.join(' ')}.`,
    faults,
  )
}

async function rowsOf(file: UploadedFile, columns: readonly string[], faults: Fault[]): Promise<FileRow[]> {
  const rows: FileRow[] = []
  const isColumnName = (text: string) => columns.includes(text.trim().toLowerCase())
  try {
    for await (const some of readRows(file, { mostSilenceMs: MOST_SILENCE_MS, isColumnName })) {
      rows.push(...some.filter((row) => !isBlank(row)))
      if (rows.length > MOST_RESOLUTIONS + 1)
        throw new UnreadableFile('too_large', `has more than ${MOST_RESOLUTIONS} rows`, null)
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    if (error.code === 'other_workbook') throw new Refusal('unsupported_media_type', error.sentence)
    faults.push({ path: [`line ${error.place?.line ?? rows.length}`], message: error.message })
  }
  return rows
}

/** One row by the schema of an item. What it says of a fault repeats no value. */
function resolutionIn<Item extends z.ZodType>(
  { item, numbers }: ResolutionFile<Item>,
  names: readonly string[],
  { line, values }: FileRow,
  faults: Fault[],
): (z.output<Item> & Placed)[] {
  const cells = names.map((name, place) => [name, (values[place] ?? '').trim()] as const)
  const filled = cells.filter(([name, text]) => name !== '' && text !== '')
  const read = item.safeParse(
    Object.fromEntries(filled.map(([name, text]) => [name, numbers.includes(name) ? numberIn(text) : text])),
  )
  if (read.success) return [{ ...(read.data as z.output<Item> & object), place: [`line ${line}`] }]
  for (const { path, message } of read.error.issues.flatMap(faultsOfIssue))
    faults.push({ path: [`line ${line}`, ...path.map(String)], message })
  return []
}

const numberIn = (text: string) => (/^\d{1,15}$/.test(text) ? Number(text) : text)
