import { rm } from 'node:fs/promises'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../embedded/start-embedded-postgres.ts'
import { makeReachableFolder } from './make-reachable-folder.ts'

/** A PostgreSQL for one test run, in a temporary folder that goes when it stops. */
export async function startTestPostgres(): Promise<EmbeddedPostgres> {
  const folder = await makeReachableFolder()
  const remove = () => rm(folder, { recursive: true })
  try {
    const postgres = await startEmbeddedPostgres({ folder, durable: false })
    const stop = async () => {
      await postgres.stop()
      await remove()
    }
    return { ...postgres, stop }
  } catch (error) {
    await remove()
    throw error
  }
}
