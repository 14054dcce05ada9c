import { access, constants, mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { OperatorError } from '@vigencia/database/operator-error.ts'
import { ensureData } from './data-folder.ts'
import { lockFolder } from './folder-lock.ts'
import { launchServer, stopServer, type Server } from './launch-server.ts'
import { postgresBinaries } from './postgres-binaries.ts'
import { prepareDatabase } from './prepare-database.ts'
import { runningServer } from './running-server.ts'
import { canEnter, serverAccount } from './server-account.ts'
import { serverCredentials } from './server-credentials.ts'
import { serverUrls, type ServerUrls } from './server-urls.ts'

/** The log's name in the folder, beside the data. */
export const LOG_FILE = 'postgres.log'

export interface EmbeddedPostgres extends ServerUrls {
  /** Stops the server and frees the folder. A second call does nothing. */
  stop: () => Promise<void>
}

/**
 * Starts PostgreSQL 18 on 127.0.0.1, on a free port. Its data, passwords and log are in `folder`, which is made if
 * absent.
 * A server that a killed process left running on the folder is taken over.
 * `durable: false` is for tests: it is faster, and a crash of the machine loses data.
 * @throws OperatorError if the folder is in use, cannot be written, or holds data that this version cannot start on
 */
export async function startEmbeddedPostgres(options: {
  folder: string
  durable?: boolean
  settings?: Record<string, string>
  log?: (line: string) => void
}): Promise<EmbeddedPostgres> {
  const folder = resolve(options.folder)
  const { durable = true, settings = {}, log = () => {} } = options
  await makeFolder(folder)
  const lock = lockFolder(folder)
  try {
    const server = await placeServer(folder)
    const credentials = await serverCredentials(folder, server.data)
    await ensureData({ ...server, durable, superuserPassword: credentials.superuser })
    const running = await runningServer(server.data)
    if (running) log('PostgreSQL was left running: taking it over')
    const port = running ?? (await launchServer(server, { durable, settings }))
    const urls = serverUrls(port, credentials)
    await prepareDatabase(urls.superuserUrl, credentials).catch(async (error: unknown) => {
      await stopServer(server)
      throw error
    })
    let stopped: Promise<void> | undefined
    return { ...urls, stop: () => (stopped ??= stopServer(server).finally(lock.release)) }
  } catch (error) {
    lock.release()
    throw error
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o755 : 0o700 })
    await access(folder, constants.W_OK)
  } catch (error) {
    throw new OperatorError(
      `The data folder ${folder} cannot be written (${(error as NodeJS.ErrnoException).code}): ` +
        'mend its permissions, or choose another with VIGENCIA_DATA.',
    )
  }
}

async function placeServer(folder: string): Promise<Server> {
  const data = join(folder, 'postgres')
  const account = await serverAccount(data)
  if (!(await canEnter(account, folder))) {
    throw new OperatorError(
      `PostgreSQL does not run as root, and the account it runs as (${account?.uid}) may not enter ${folder}: ` +
        'choose a folder it can reach with VIGENCIA_DATA, or leave that unset.',
    )
  }
  return { data, account, binaries: await postgresBinaries(account), logFile: join(folder, LOG_FILE) }
}
