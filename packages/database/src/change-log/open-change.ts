import { laterThan, type Instant } from '@vigencia/domain/calendar/instant.ts'
import type { WebhookEvent } from '@vigencia/contracts/webhooks/events.ts'
import { instantFromPostgres } from '../columns/instant-column.ts'
import { writeEvents } from '../outbox/write-events.ts'
import type { Sql } from '../sql.ts'
import type { StreamKind, Change, Changes } from './change.ts'
import { entryHash, entryText, type Origin } from './entry.ts'

interface Head {
  chain_id: string
  revision: string
  revised_at: string | null
  hash: Buffer
}

export interface ChangeContext {
  readonly sql: Sql
  readonly tenantId: string
  readonly origin: Origin
  /** Writes what the ORM still holds back, so that it is in the database before the entry. */
  flush(): Promise<void>
  readClock(): Instant
}

/** Starts the stream of a new aggregate. */
export async function startStream(context: ChangeContext, kind: StreamKind, id: string): Promise<void> {
  await context.sql('insert into platform.chains (tenant_id, chain_id, kind) values ($1, $2, $3)', [
    context.tenantId,
    id,
    kind,
  ])
}

/** Locks an aggregate until the transaction ends and opens its next revision; null when there is no such aggregate. */
export async function openChange(context: ChangeContext, kind: StreamKind, id: string): Promise<Change | null> {
  const changes = await openChanges(context, kind, [id])
  const [locked] = changes.ids
  if (locked === undefined) return null
  return {
    ...changes.of(locked),
    emit: (event) => changes.emit(event),
    record: (facts) => changes.record([locked], () => facts),
  }
}

/**
 * Locks many aggregates in the order of their ids, in one statement. Another statement appends an entry to each that
 * changed.
 * A revision's instant is read under its lock, so it is later than the one before.
 */
export async function openChanges(context: ChangeContext, kind: StreamKind, ids: readonly string[]): Promise<Changes> {
  const { sql, tenantId, origin } = context
  const heads = await sql<Head>(
    `select chain_id, revision, revised_at, hash from platform.chains
      where tenant_id = $1 and kind = $2 and chain_id = any ($3::uuid[]) order by chain_id for update`,
    [tenantId, kind, ids],
  )
  const now = context.readClock()
  const opened = new Map(heads.map((head) => [head.chain_id, { ...nextOf(head, now), hash: head.hash }]))
  const of = (id: string) => {
    const one = opened.get(id)
    if (one === undefined) throw new Error(`the chain ${id} is not locked`)
    return one
  }
  const emitted: WebhookEvent[] = []
  return {
    ids: [...opened.keys()],
    emit: (event) => void emitted.push(event),
    of: (id) => ({ revision: of(id).revision, at: of(id).at, now }),
    async record(changed, factsOf) {
      await context.flush()
      const entries = changed.map((id) => {
        const { revision, at, hash } = of(id)
        const entry = entryText(factsOf(id), revision, at, origin)
        return { chain_id: id, revision, at: at.toString(), entry, hash: entryHash(hash, entry).toString('hex') }
      })
      await sql(
        `insert into platform.change_log (tenant_id, chain_id, revision, at, entry, hash)
         select $1, chain_id, revision, at, entry, decode(hash, 'hex')
           from jsonb_to_recordset($2) as e (chain_id uuid, revision bigint, at timestamptz, entry text, hash text)
         returning null`,
        [tenantId, JSON.stringify(entries)],
      )
      await writeEvents(context, emitted.splice(0), now)
    },
  }
}

function nextOf({ revision, revised_at }: Head, now: Instant): Pick<Change, 'revision' | 'at'> {
  const before = revised_at === null ? null : instantFromPostgres(revised_at)
  return { revision: Number(revision) + 1, at: laterThan(before, now) }
}
