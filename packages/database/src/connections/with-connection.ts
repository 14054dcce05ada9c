import { Client } from 'pg'
import { CircuitBreaker } from './circuit-breaker.ts'
import { CONNECTION_WITHIN_MS, KEEP_ALIVE } from './keep-alive.ts'

/**
 * Runs `work` on a connection of its own. A lost connection rejects what runs on it, and ends nothing else.
 * So does a database that falls silent. A statement may take as long as its role lets it.
 */
export async function withConnection<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const { stream } = new CircuitBreaker(url)
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECTION_WITHIN_MS,
    stream,
    ...KEEP_ALIVE,
  })
  client.on('error', ignoreLoss)
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end().catch(ignoreLoss)
  }
}

/** The statement that was under way is rejected by itself; an error that nobody hears would end the process. */
function ignoreLoss(): void {}
