import type { Logger } from 'pino'
import { hashOfToken, fingerprintOf, makeToken } from '@vigencia/database/access/secret-token.ts'
import { changeIn, type UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { SessionRenewals } from '@vigencia/server/access/session-renewals.ts'
import { RENEWAL_GRACE_SECONDS } from '@vigencia/server/access/session-times.ts'
import type { ServiceContext } from '@vigencia/server/request/service-context.ts'
import { poolOf } from '@vigencia/server/transactions/transaction-pools.ts'
import { openTenant } from '../tenants/open-tenant.ts'
import { signedIn } from './signed-in.ts'

/** Longer than this no request waits for it: the next one tries again. */
const RENEWED_WITHIN_MS = 10_000

export function sessionRenewals(context: ServiceContext, logger: Pick<Logger, 'warn'>): SessionRenewals {
  const underWay = new Set<string>()
  return {
    async renew({ requestId, via, now, sessionToken }, principal) {
      const { sessionId } = signedIn(principal)
      if (sessionToken === null || underWay.has(sessionId)) return null
      underWay.add(sessionId)
      const token = makeToken()
      const { readClock } = context
      const order = { principal, requestId, via, now, readClock, withinMs: RENEWED_WITHIN_MS }
      const [held, next] = [hashOfToken(sessionToken), hashOfToken(token)]
      try {
        const owner = { tenantId: principal.tenant.id, signal: AbortSignal.timeout(RENEWED_WITHIN_MS) }
        const isRenewed = await poolOf(context, 'write')(owner, (em) =>
          changeIn(em, order, (work) => renewSession(work, { sessionId, held, next })),
        )
        return isRenewed ? token : null
      } catch (error) {
        logger.warn({ err: error, request_id: requestId }, 'a session was not renewed: its next request tries again')
        return null
      } finally {
        context.sessions.forget(sessionToken)
        underWay.delete(sessionId)
      }
    },
  }
}

interface Renewed {
  readonly sessionId: string
  readonly held: Buffer
  readonly next: Buffer
}

/** Exchanges the secret once, whichever of many requests and processes comes first. */
async function renewSession(work: UnitOfWork, { sessionId, held, next }: Renewed): Promise<boolean> {
  const change = await openTenant(work)
  const previous_until = work.now.add({ seconds: RENEWAL_GRACE_SECONDS }).toString()
  const renewed = await work.sql(
    `update platform.sessions set hash = $4, renewal_due_at = null, previous_hash = $3, previous_until = $5
      where tenant_id = $1 and id = $2 and hash = $3 and renewal_due_at is not null and ended_at is null returning null`,
    [work.tenant.id, sessionId, held, next, previous_until],
  )
  if (renewed.length === 0) return false
  const [fingerprint, previous_fingerprint] = [fingerprintOf(next), fingerprintOf(held)]
  await change.record({
    change_type: 'renew_session',
    change_description: `Session ${sessionId} goes on with another secret, because the roles of its person changed`,
    affected_table: 'sessions',
    new_values: {
      changed_sessions: [{ id: sessionId, renewal_due_at: null, fingerprint, previous_fingerprint, previous_until }],
    },
  })
  return true
}
