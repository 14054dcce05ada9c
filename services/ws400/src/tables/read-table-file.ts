import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CsvError, parse } from 'csv-parse/sync'
import { OperatorError } from '@vigencia/database/operator-error.ts'
import type { TableFile } from './table-files.ts'

interface FileLine {
  readonly record: Record<string, string>
  readonly info: { readonly lines: number }
}

/**
 * The rows of a table's file: CSV in UTF-8 with a header.
 * @throws OperatorError that names the file, the line and what is wrong there.
 */
export async function readTableFile(folder: string, { file, row }: TableFile): Promise<readonly unknown[]> {
  const path = join(folder, file)
  const lines = linesOf(path, await contentOf(path))
  return lines.map(({ record, info }) => {
    const parsed = row.safeParse(record)
    if (parsed.success) return parsed.data
    const faults = parsed.error.issues.map((issue) => [...issue.path.map(String), issue.message].join(' '))
    throw new OperatorError(`${path}, line ${info.lines}: ${faults.join('; ')}.`)
  })
}

async function contentOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (error) {
    throw new OperatorError(
      `${path} cannot be read (${(error as NodeJS.ErrnoException).code}). The folder of WS400_DATA must hold every ` +
        'file of services/ws400/data: copy that folder and change what you need.',
    )
  }
}

function linesOf(path: string, content: Buffer): readonly FileLine[] {
  try {
    return parse(content, { columns: true, bom: true, info: true, skip_empty_lines: true, trim: true }) as never
  } catch (error) {
    if (error instanceof CsvError) throw new OperatorError(`${path} cannot be read as CSV: ${error.message}.`)
    throw error
  }
}
