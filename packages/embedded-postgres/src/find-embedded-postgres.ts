import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { OperatorError } from '@vigencia/database/operator-error.ts'
import { runningServer } from './running-server.ts'
import type { ServerCredentials } from './server-credentials.ts'
import { serverUrls, type ServerUrls } from './server-urls.ts'

/**
 * The URLs of an embedded PostgreSQL that another process runs on the folder; null where none runs. Nothing is made.
 * @throws OperatorError when it runs, and its passwords cannot be read
 */
export async function findEmbeddedPostgres(folder: string): Promise<ServerUrls | null> {
  const port = await runningServer(join(folder, 'postgres'))
  if (port === undefined) return null
  const path = join(folder, 'credentials.json')
  try {
    return serverUrls(port, JSON.parse(await readFile(path, 'utf8')) as ServerCredentials)
  } catch (error) {
    throw new OperatorError(
      `PostgreSQL runs on ${folder}, but its passwords in ${path} cannot be read ` +
        `(${(error as NodeJS.ErrnoException).code ?? 'it is damaged'}): act as the user that started it.`,
    )
  }
}
