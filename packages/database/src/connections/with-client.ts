import type { Pool, PoolClient } from 'pg'

/**
 * Runs `work` on a connection of the pool. A lost connection rejects what runs on it, and ends nothing else.
 * Where `work` fails, nobody else gets its connection, whatever state it is in.
 */
export async function withClient<Result>(pool: Pool, work: (client: PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect()
  client.on('error', ignoreLoss)
  let isBroken = true
  try {
    const result = await work(client)
    isBroken = false
    return result
  } finally {
    client.off('error', ignoreLoss)
    client.release(isBroken)
  }
}

/** The statement that was under way is rejected by itself; an error that nobody hears would end the process. */
function ignoreLoss(): void {}
