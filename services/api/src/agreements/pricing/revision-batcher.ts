import type { Pool } from 'pg'
import { queryWithRetry } from '@vigencia/database/connections/query-within.ts'

/** Finds the newest revisions of convenios, as they are at some moment after the call. */
export interface RevisionBatcher {
  /**
   * The revisions of these convenios, as far as the tenant has them. Those of others that are asked for meanwhile may
   * come along.
   */
  newest(tenantId: string, convenioIds: Iterable<string>): Promise<Revisions>
}

/** The newest revisions of some convenios, by their ids. */
export type Revisions = ReadonlyMap<string, number>

interface Batch {
  readonly convenioIds: Set<string>
  readonly answers: Promise<Revisions>
  readonly send: () => void
}

/** A tenant whose query is out, or about to be sent. `waiting` shares the next one to be sent. */
interface TenantQueue {
  waiting: Batch | null
}

/**
 * Sends one query a tenant at a time. Calls that arrive while it is out share the next one, never the one already sent.
 * The answer of that one may be older than the request. So thousands of quotes cost a few round trips, and none is
 * stale.
 * A query leaves two turns of the event loop after the last answer.
 * So it takes along what was asked while those answers were written, and batches are half as long again.
 */
export function revisionBatcher(pool: Pool, prepare: boolean): RevisionBatcher {
  const queues = new Map<string, TenantQueue>()

  async function ask(tenantId: string, convenioIds: Iterable<string>): Promise<Revisions> {
    const { rows } = await queryWithRetry<[id: string, revision: string]>(pool, {
      ...(prepare && { name: 'convenio_revisions' }),
      text: 'select convenio_id, revision from contracts.convenio_revisions($1, $2)',
      values: [tenantId, [...convenioIds]],
      rowMode: 'array',
    })
    return new Map(rows.map(([id, revision]) => [id, Number(revision)]))
  }

  function newBatch(tenantId: string, queue: TenantQueue): Batch {
    const convenioIds = new Set<string>()
    const { promise, resolve } = Promise.withResolvers<Revisions>()
    const send = () => {
      queue.waiting = null
      const input = ask(tenantId, convenioIds)
      resolve(input)
      const next = () => goOn(tenantId, queue)
      input.then(next, next)
    }
    return { convenioIds, answers: promise, send }
  }

  function goOn(tenantId: string, queue: TenantQueue): void {
    if (queue.waiting === null) queues.delete(tenantId)
    else setImmediate(setImmediate, queue.waiting.send)
  }

  function openQueue(tenantId: string): TenantQueue {
    const queue: TenantQueue = { waiting: null }
    queue.waiting = newBatch(tenantId, queue)
    queues.set(tenantId, queue)
    goOn(tenantId, queue)
    return queue
  }

  return {
    newest(tenantId, convenioIds) {
      const queue = queues.get(tenantId) ?? openQueue(tenantId)
      const batch = (queue.waiting ??= newBatch(tenantId, queue))
      for (const id of convenioIds) batch.convenioIds.add(id)
      return batch.answers
    },
  }
}
