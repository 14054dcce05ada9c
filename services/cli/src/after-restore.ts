import { randomUUID } from 'node:crypto'
import type { Tenant } from '@vigencia/database/principal.ts'
import { connectOrm } from '@vigencia/database/orm/connect-orm.ts'
import { systemClock as readClock } from '@vigencia/database/system-clock.ts'
import { changeIn } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { entities as apiEntities } from '@vigencia/api/entities.ts'
import { endSessionsOfTenant } from '@vigencia/api/platform/people/end-sessions.ts'
import { deskOf } from '@vigencia/snvs/case-desk/case-desk.ts'
import { entities } from '@vigencia/snvs/entities.ts'
import { holdQueue } from '@vigencia/snvs/queue/hold-queue.ts'
import type { OpenDatabase } from './with-database.ts'

/** What a restored database must not go on with, one step each. Whatever else must end after a restore gets one here. */
export const AFTER_RESTORE = { held_queues: holdQueues, ended_sessions: endAllSessions } as const

/**
 * Ends every session: one that was ended after the backup would be open again.
 * @returns how many there were
 */
async function endAllSessions(database: OpenDatabase, tenants: readonly Tenant[]): Promise<number> {
  const orm = await connectOrm({ url: database.url, poolSize: 1, breaker: database.breaker }, apiEntities)
  let ended = 0
  try {
    for (const tenant of tenants) {
      const principal = { tenant, keyId: null, scopes: new Set<never>(), userId: null }
      const order = { principal, requestId: randomUUID(), via: 'cli' as const, now: readClock(), readClock }
      ended += await changeIn(orm.em, order, endSessionsOfTenant)
    }
  } finally {
    await orm.close(true)
  }
  return ended
}

/**
 * Pauses the queue of every tenant that reports cases, and holds what was not sent: it may have been sent since.
 * @returns the names of those tenants
 */
async function holdQueues(database: OpenDatabase, tenants: readonly Tenant[]): Promise<string[]> {
  const orm = await connectOrm({ url: database.url, poolSize: 1, breaker: database.breaker }, entities)
  const held: string[] = []
  try {
    for (const tenant of tenants) {
      const principal = { tenant, keyId: null, scopes: new Set<never>(), userId: null }
      const order = { principal, requestId: randomUUID(), via: 'cli' as const, now: readClock(), readClock }
      const isHeld = await changeIn(orm.em, order, async (work) => {
        if ((await deskOf(work)) === null) return false
        await holdQueue(work, {})
        return true
      })
      if (isHeld) held.push(tenant.name)
    }
  } finally {
    await orm.close(true)
  }
  return held
}
