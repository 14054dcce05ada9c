import { laterThan, type Instant } from '@vigencia/domain/calendar/instant.ts'
import { instantFromPostgres } from '../columns/instant-column.ts'
import type { Sql } from '../unit-of-work/sql.ts'
import type { ChainKind, Change } from './change.ts'
import { entryHash, entryText, type Origin } from './entry.ts'

interface Head {
  revision: string
  revised_at: string | null
  hash: Buffer
}

export interface ChangeContext {
  readonly sql: Sql
  readonly tenantId: string
  readonly origin: Origin
  /** Writes what the ORM still holds back, so that it is on this side of the entry. */
  flush(): Promise<void>
  readClock(): Instant
}

/** Starts the chain of a new aggregate. */
export async function startChain(context: ChangeContext, kind: ChainKind, id: string): Promise<void> {
  await context.sql('insert into platform.chains (tenant_id, chain_id, kind) values ($1, $2, $3)', [
    context.tenantId,
    id,
    kind,
  ])
}

/**
 * Locks an aggregate until the transaction ends and opens its next revision; null when there is no such aggregate.
 * The revision's instant is read under that lock, later than the one before.
 */
export async function openChange(context: ChangeContext, kind: ChainKind, id: string): Promise<Change | null> {
  const { sql, tenantId } = context
  const [head] = await sql<Head>(
    'select revision, revised_at, hash from platform.chains where tenant_id = $1 and chain_id = $2 and kind = $3 for update',
    [tenantId, id, kind],
  )
  if (head === undefined) return null
  const revision = Number(head.revision) + 1
  const at = laterThan(head.revised_at === null ? null : instantFromPostgres(head.revised_at), context.readClock())
  return {
    revision,
    at,
    async record(facts) {
      await context.flush()
      const text = entryText(facts, revision, at, context.origin)
      await sql(
        'insert into platform.change_log (tenant_id, chain_id, revision, at, entry, hash) values ($1, $2, $3, $4, $5, $6)',
        [tenantId, id, revision, at.toString(), text, entryHash(head.hash, text)],
      )
    },
  }
}
