import { fileURLToPath } from 'node:url'
import { possibleFolders } from '@vigencia/database/embedded/default-folder.ts'
import { findEmbeddedPostgres } from '@vigencia/database/embedded/find-embedded-postgres.ts'
import type { ServerUrls } from '@vigencia/database/embedded/server-urls.ts'

/** The same folder as the one the embedded PostgreSQL is started for. */
const CHECKOUT = fileURLToPath(new URL('../../../..', import.meta.url))

/** Where the data of the embedded PostgreSQL may be: as VIGENCIA_DATA says, else in this checkout's own places. */
export function dataFolders(input: string | undefined): readonly [string, ...string[]] {
  return input === undefined ? possibleFolders(CHECKOUT) : [input]
}

/** The embedded PostgreSQL that runs on this checkout's data; null where none does. */
export async function findEmbedded(dataFolder: string | undefined): Promise<ServerUrls | null> {
  for (const folder of dataFolders(dataFolder)) {
    const urls = await findEmbeddedPostgres(folder)
    if (urls !== null) return urls
  }
  return null
}
