import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import {
  LOG_FILE,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '@vigencia/embedded-postgres/start-embedded-postgres.ts'
import { makeReachableFolder } from '@vigencia/embedded-postgres/testing/make-reachable-folder.ts'

export interface RunningTestPostgres extends EmbeddedPostgres {
  /** The server's own log, for as long as it runs. */
  readonly logFile: string
}

/** A PostgreSQL for one test run, in a temporary folder that goes when it stops. */
export async function startTestPostgres(): Promise<RunningTestPostgres> {
  const folder = await makeReachableFolder()
  const remove = () => rm(folder, { recursive: true })
  try {
    const postgres = await startEmbeddedPostgres({ folder, durable: false })
    const stop = async () => {
      await postgres.stop()
      await remove()
    }
    return { ...postgres, logFile: join(folder, LOG_FILE), stop }
  } catch (error) {
    await remove()
    throw error
  }
}
