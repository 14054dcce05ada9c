import { laterThan } from '@vigencia/domain/calendar/instant.ts'
import { instantFromPostgres } from '../columns/instant-column.ts'
import type { ChainKind, Changes } from './change.ts'
import { entryHash, entryText } from './entry.ts'
import type { ChangeContext } from './open-change.ts'

interface Head {
  chain_id: string
  revision: string
  revised_at: string | null
  hash: Buffer
}

/** Like `openChange` for many aggregates in two statements: one locks them, in the order of their ids, one appends. */
export async function openChanges(context: ChangeContext, kind: ChainKind, ids: readonly string[]): Promise<Changes> {
  const { sql, tenantId, origin } = context
  const heads = await sql<Head>(
    `select chain_id, revision, revised_at, hash from platform.chains
      where tenant_id = $1 and kind = $2 and chain_id = any ($3::uuid[]) order by chain_id for update`,
    [tenantId, kind, ids],
  )
  const now = context.readClock()
  return {
    ids: heads.map(({ chain_id }) => chain_id),
    async record(changed, factsOf) {
      await context.flush()
      const isChanged = new Set(changed)
      const entries = heads.flatMap((head) => {
        if (!isChanged.has(head.chain_id)) return []
        const revision = Number(head.revision) + 1
        const at = laterThan(head.revised_at === null ? null : instantFromPostgres(head.revised_at), now)
        const entry = entryText(factsOf(head.chain_id), revision, at, origin)
        const hash = entryHash(head.hash, entry).toString('hex')
        return [{ chain_id: head.chain_id, revision, at: at.toString(), entry, hash }]
      })
      await sql(
        `insert into platform.change_log (tenant_id, chain_id, revision, at, entry, hash)
         select $1, chain_id, revision, at, entry, decode(hash, 'hex')
           from jsonb_to_recordset($2) as e (chain_id uuid, revision bigint, at timestamptz, entry text, hash text)`,
        [tenantId, JSON.stringify(entries)],
      )
    },
  }
}
