import { Client, type ClientConfig } from 'pg'

/**
 * A connection of a test's own, to be ended by it. A loss rejects what runs on it, and ends nothing else: an error that
 * nobody hears would end the process.
 */
export async function connectedClient(config: ClientConfig): Promise<Client> {
  const client = new Client(config)
  client.on('error', () => {})
  await client.connect()
  return client
}
