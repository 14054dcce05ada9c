import { Client, type ClientConfig } from 'pg'

/** Runs `work` on a connection of its own. A lost connection rejects what runs on it, and ends nothing else. */
export async function withConnection<Result>(
  config: ClientConfig,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client(config)
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
