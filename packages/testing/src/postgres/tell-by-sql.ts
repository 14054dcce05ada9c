import type { ClientBase } from 'pg'

const ENTRY = `
  insert into platform.change_log (tenant_id, chain_id, revision, at, entry, hash)
  select c.tenant_id, c.chain_id, c.revision + 1, later.at, said.entry, sha256(c.hash || convert_to(said.entry, 'UTF8'))
    from platform.chains c
    cross join lateral (select coalesce(c.revised_at + interval '1 microsecond', now()) as at) later
    cross join lateral (
      select format('{"at":%s,"change_type":"update","revision":%s}', to_json(later.at), c.revision + 1) as entry) said
   where c.tenant_id = $1 and c.chain_id = $2`

/** Appends an entry to a stream, as whoever writes its rows by SQL owes it in the same transaction. */
export async function tellBySql(client: ClientBase, tenantId: string, streamId: string): Promise<void> {
  await client.query(ENTRY, [tenantId, streamId])
}

/** Writes rows of a stream by SQL, in one transaction with the entry that they owe. */
export async function writeToldRows(
  client: ClientBase,
  tenantId: string,
  streamId: string,
  write: () => Promise<unknown>,
): Promise<void> {
  await client.query('begin')
  await client.query("select set_config('vigencia.tenant', $1, true)", [tenantId])
  await write()
  await tellBySql(client, tenantId, streamId)
  await client.query('commit')
}
