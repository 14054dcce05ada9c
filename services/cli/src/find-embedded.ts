import { CHECKOUT, possibleFolders } from '@vigencia/embedded-postgres/default-folder.ts'
import { findEmbeddedPostgres } from '@vigencia/embedded-postgres/find-embedded-postgres.ts'
import type { ServerUrls } from '@vigencia/embedded-postgres/server-urls.ts'

/** The folders that may hold the data of the embedded PostgreSQL: VIGENCIA_DATA, or those of this checkout. */
export function dataFolders(input: string | undefined): readonly [string, ...string[]] {
  return input === undefined ? possibleFolders(CHECKOUT) : [input]
}

/** The embedded PostgreSQL that runs on this checkout's data; null where none runs. */
export async function findEmbedded(dataFolder: string | undefined): Promise<ServerUrls | null> {
  for (const folder of dataFolders(dataFolder)) {
    const urls = await findEmbeddedPostgres(folder)
    if (urls !== null) return urls
  }
  return null
}
