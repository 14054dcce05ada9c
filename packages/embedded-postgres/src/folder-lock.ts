import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { OperatorError } from '@vigencia/database/operator-error.ts'

/**
 * Takes the folder for this process alone. The lock is the operating system's own, taken through SQLite, because Node
 * has no other way.
 * It ends with the process, however that ends, so no stale lock can remain.
 */
export function lockFolder(folder: string): { release: () => void } {
  const file = new DatabaseSync(join(folder, 'lock'), { timeout: 0 })
  try {
    file.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
  } catch (error) {
    file.close()
    if (!isBusy(error)) throw error
    throw new OperatorError(
      `Another Vigencia runs on ${folder}: stop it first, or give this one a folder of its own with VIGENCIA_DATA.`,
    )
  }
  return { release: () => file.close() }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === 5
}
