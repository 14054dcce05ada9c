import type { Client } from 'pg'

export interface VerifiedBySql {
  /** The first revision that does not match; null where all do. */
  readonly brokenAt: number | null
  readonly revision: number
  readonly head: string
}

/**
 * The stream of an aggregate, verified by PostgreSQL alone: a second implementation, which shares only the log's
 * promises with the first.
 * It walks from the empty hash, one revision after the other.
 * Each hash must be the SHA-256 of the one before it and the entry's text, and the text must name its revision.
 */
export async function verifiedBySql(client: Client, tenantId: string, streamId: string): Promise<VerifiedBySql> {
  const { rows } = await client.query<{ broken_at: string | null; revision: string; head: string }>(
    `with recursive walked (revision, hash) as (
       select 0::bigint, ''::bytea
       union all
       select l.revision, l.hash from walked w
         join platform.change_log l on l.tenant_id = $1 and l.chain_id = $2 and l.revision = w.revision + 1
        where l.hash = sha256(w.hash || convert_to(l.entry, 'UTF8')) and l.entry ~ ('"revision":' || l.revision || '[,}]')
     ), last as (select revision, hash from walked order by revision desc limit 1)
     select case when last.revision < (select coalesce(max(revision), 0) from platform.change_log where tenant_id = $1 and chain_id = $2)
                   or last.revision < head.revision then last.revision + 1
                 when last.revision > head.revision then head.revision + 1
                 when last.hash <> head.hash then head.revision end as broken_at,
            head.revision, encode(head.hash, 'hex') as head
       from last, platform.chains head where head.tenant_id = $1 and head.chain_id = $2`,
    [tenantId, streamId],
  )
  const [found] = rows
  if (found === undefined) throw new Error(`there is no chain ${streamId}`)
  return {
    brokenAt: found.broken_at === null ? null : Number(found.broken_at),
    revision: Number(found.revision),
    head: found.head,
  }
}
