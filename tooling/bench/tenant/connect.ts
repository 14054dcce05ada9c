import type { Client } from 'pg'
import { connectedClient } from '@vigencia/testing/postgres/connected-client.ts'

/** A connection of the benchmark's own, which ends with the stack. */
export async function connect(stack: AsyncDisposableStack, url: string): Promise<Client> {
  const client = await connectedClient({ connectionString: url })
  stack.defer(() => client.end())
  return client
}

/** One as the owner in a tenant: row-level security holds the owner as it holds everybody. */
export async function connectAsOwner(stack: AsyncDisposableStack, url: string, tenantId: string): Promise<Client> {
  const client = await connect(stack, url)
  await client.query("select set_config('vigencia.tenant', $1, false)", [tenantId])
  return client
}
