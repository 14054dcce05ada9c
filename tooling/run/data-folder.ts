import { CHECKOUT, defaultFolder } from '@vigencia/embedded-postgres/default-folder.ts'

/** Where the embedded PostgreSQL keeps its data: VIGENCIA_DATA, else a folder of this checkout's own. */
export async function dataFolder(): Promise<string> {
  return process.env['VIGENCIA_DATA'] || defaultFolder(CHECKOUT)
}
