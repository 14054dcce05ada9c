import { connectedClient } from '../postgres/connected-client.ts'
import type { TestDatabase } from '../postgres/make-test-database.ts'

/** The entries of a tenant's own change log (its settings and keys), or of another of its streams, the oldest first. */
export async function tenantEntries(
  api: { readonly database: TestDatabase },
  tenant: { id: string },
  streamId: string = tenant.id,
): Promise<Record<string, unknown>[]> {
  const client = await connectedClient({ connectionString: api.database.serviceUrl })
  try {
    await client.query("select set_config('vigencia.tenant', $1, false)", [tenant.id])
    const { rows } = await client.query<{ entry: string }>(
      'select entry from platform.change_log where tenant_id = $1 and chain_id = $2 order by revision',
      [tenant.id, streamId],
    )
    return rows.map(({ entry }) => JSON.parse(entry) as Record<string, unknown>)
  } finally {
    await client.end()
  }
}
