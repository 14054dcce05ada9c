import { readFile } from 'node:fs/promises'
import { CommandFault } from '../command/command-fault.ts'
import { told } from '../command/told.ts'
import { compared, type Check } from '../verify-quote/check-quote.ts'
import { readTableExport, type ExportedTable } from '../verify-quote/read-table-export.ts'
import { sha256 } from './check-files.ts'
import type { EvidenceFile } from './read-evidence-file.ts'

/** The rows of a table in evidence, as if they were its export: the snapshot names that by the digest. */
export async function tablesIn({ files, contents }: EvidenceFile): Promise<readonly ExportedTable[]> {
  return Promise.all(
    contents.tables.map(async ({ digest, file }) => ({
      ...(await readTableExport(files.get(file) ?? Buffer.alloc(0))),
      digest,
    })),
  )
}

export interface CheckedTables {
  readonly checks: readonly Check[]
  /** The digests of tables whose export was not given, so that their rows are held against nothing. */
  readonly unheld: readonly string[]
}

/** Whether the rows of each table are rows of its export, byte for byte, as far as exports were given. */
export async function checkTables(
  { files, contents }: EvidenceFile,
  exports: readonly string[],
): Promise<CheckedTables> {
  const wholes = new Map<string, ReadonlySet<string>>()
  for (const path of exports) {
    const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
      throw new CommandFault(told`${path} cannot be read (${error.code}).`)
    })
    wholes.set(sha256(bytes), new Set(bytes.toString('utf8').split('\n')))
  }
  const checks = contents.tables.flatMap(({ digest, file }) => {
    const whole = wholes.get(digest)
    if (whole === undefined) return []
    const foreign = (files.get(file) ?? Buffer.alloc(0))
      .toString('utf8')
      .split('\n')
      .filter((line) => !whole.has(line))
    return [compared(`rows of price table ${digest}`, 'rows of its export', foreign[0] ?? 'rows of its export')]
  })
  const strangers = [...wholes.keys()].filter((digest) => !contents.tables.some((table) => table.digest === digest))
  return {
    checks: [
      ...checks,
      ...strangers.map((digest) => compared(`--table ${digest}`, 'a table of this evidence', 'none')),
    ],
    unheld: contents.tables.filter(({ digest }) => !wholes.has(digest)).map(({ digest }) => digest),
  }
}
