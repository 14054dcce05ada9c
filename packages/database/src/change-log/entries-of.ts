import type { Sql } from '../sql.ts'
import type { StoredEntry } from './verify-stream.ts'

const AT_ONCE = 500

/** The entries of one stream after a revision, oldest first, with a few hundred in memory at a time. */
export async function* entriesOf(
  sql: Sql,
  tenantId: string,
  streamId: string,
  afterRevision = 0,
): AsyncGenerator<StoredEntry> {
  for (let after = afterRevision; ;) {
    const rows = await sql<{ revision: string; entry: string; hash: Buffer }>(
      'select revision, entry, hash from platform.change_log where tenant_id = $1 and chain_id = $2 and revision > $3 order by revision limit $4',
      [tenantId, streamId, after, AT_ONCE],
    )
    for (const { revision, entry, hash } of rows) yield { revision: Number(revision), entry, hash }
    const last = rows.at(-1)
    if (last === undefined || rows.length < AT_ONCE) return
    after = Number(last.revision)
  }
}
