import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { OperatorError } from '@vigencia/database/operator-error.ts'
import { invalidInput } from '@vigencia/server/request/problem.ts'
import { readCsv } from '@vigencia/spreadsheets/csv/read-csv.ts'
import { isBlank, type FileRow } from '@vigencia/spreadsheets/rows/file-row.ts'
import { UnreadableFile } from '@vigencia/spreadsheets/rows/unreadable-file.ts'
import type { TableFile } from './table-files.ts'

/**
 * The rows of a table's file: CSV in UTF-8 with a header. None where an optional file is missing.
 * @throws OperatorError that names the file, the line and the fault
 */
export async function readTableFile(folder: string, { file, row, isOptional }: TableFile): Promise<readonly unknown[]> {
  const path = join(folder, file)
  const content = await contentOf(path, isOptional === true)
  const [header, ...rows] = content === null ? [] : await rowsOf(path, content)
  const names = header?.values.map((name) => name.trim()) ?? []
  return rows.map(({ line, values }) => {
    if (values.length !== names.length)
      throw new OperatorError(
        `${path}, line ${line}: the header has ${names.length} values, and this line ${values.length}.`,
      )
    const parsed = row.safeParse(Object.fromEntries(names.map((name, i) => [name, values[i]?.trim()])))
    if (parsed.success) return parsed.data
    const faults =
      invalidInput(parsed.error).faults?.map(({ path: field, message }) => [...field, message].join(' ')) ?? []
    throw new OperatorError(`${path}, line ${line}: ${faults.join('; ')}.`)
  })
}

async function contentOf(path: string, mayLack: boolean): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if (mayLack && (error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw new OperatorError(
      `${path} cannot be read (${(error as NodeJS.ErrnoException).code}). The folder of WS400_DATA must hold every ` +
        'file of services/ws400/data: copy that folder and change what you need.',
    )
  }
}

async function rowsOf(path: string, content: Buffer): Promise<readonly FileRow[]> {
  const rows: FileRow[] = []
  try {
    for await (const some of readCsv(ReadableStream.from([content]))) rows.push(...some.filter((row) => !isBlank(row)))
    return rows
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    const place = error.place === null ? path : `${path}, line ${error.place.line}`
    throw new OperatorError(`${place}: ${error.message}`)
  }
}
