import { defaultFolder } from '@vigencia/database/embedded/default-folder.ts'
import { fileURLToPath } from 'node:url'

/** Where the embedded PostgreSQL keeps its data: VIGENCIA_DATA, else a folder of this checkout's own. */
export async function dataFolder(): Promise<string> {
  return process.env['VIGENCIA_DATA'] || defaultFolder(fileURLToPath(new URL('../..', import.meta.url)))
}
