import type { Pool } from 'pg'

/** Tells the newest revisions of convenios as they are at some moment after the question. */
export interface RevisionChecks {
  /** Of these convenios, as far as the tenant has them, and of others that are asked about at the same time. */
  newest(tenantId: string, convenioIds: Iterable<string>): Promise<Revisions>
}

/** The newest revisions of some convenios, by their ids. */
export type Revisions = ReadonlyMap<string, number>

interface Batch {
  readonly convenioIds: Set<string>
  readonly answers: Promise<Revisions>
  readonly send: () => void
}

/** A tenant whose question is out, or about to be sent; `waiting` shares the next one to be sent. */
interface Lane {
  waiting: Batch | null
}

/**
 * One question a tenant at a time: what arrives while it is out waits and shares the next one, never the one already
 * sent, whose answer may be older than the request. So thousands of quotes cost a few round trips, and none is stale.
 * It is sent when two turns of the event loop have taken in what had come: what was asked while the last answers were
 * written too, which makes the batches half as long again.
 */
export function revisionChecks(pool: Pool, prepare: boolean): RevisionChecks {
  const lanes = new Map<string, Lane>()

  async function ask(tenantId: string, convenioIds: Iterable<string>): Promise<Revisions> {
    const { rows } = await pool.query<[id: string, revision: string]>({
      ...(prepare && { name: 'convenio_revisions' }),
      text: 'select convenio_id, revision from contracts.convenio_revisions($1, $2)',
      values: [tenantId, [...convenioIds]],
      rowMode: 'array',
    })
    return new Map(rows.map(([id, revision]) => [id, Number(revision)]))
  }

  function newBatch(tenantId: string, lane: Lane): Batch {
    const convenioIds = new Set<string>()
    const { promise, resolve } = Promise.withResolvers<Revisions>()
    const send = () => {
      lane.waiting = null
      const asked = ask(tenantId, convenioIds)
      resolve(asked)
      const next = () => goOn(tenantId, lane)
      asked.then(next, next)
    }
    return { convenioIds, answers: promise, send }
  }

  function goOn(tenantId: string, lane: Lane): void {
    if (lane.waiting === null) lanes.delete(tenantId)
    else setImmediate(setImmediate, lane.waiting.send)
  }

  function openLane(tenantId: string): Lane {
    const lane: Lane = { waiting: null }
    lane.waiting = newBatch(tenantId, lane)
    lanes.set(tenantId, lane)
    goOn(tenantId, lane)
    return lane
  }

  return {
    newest(tenantId, convenioIds) {
      const lane = lanes.get(tenantId) ?? openLane(tenantId)
      const batch = (lane.waiting ??= newBatch(tenantId, lane))
      for (const id of convenioIds) batch.convenioIds.add(id)
      return batch.answers
    },
  }
}
