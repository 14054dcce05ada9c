import { CHECKOUT, possibleFolders } from '@vigencia/embedded-postgres/default-folder.ts'
import { findEmbeddedPostgres } from '@vigencia/embedded-postgres/find-embedded-postgres.ts'
import type { ServerUrls } from '@vigencia/embedded-postgres/server-urls.ts'

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
