import { Refusal } from '@vigencia/domain/refusals.ts'
import type { Principal } from '@vigencia/database/principal.ts'
import type { Moment } from './moment.ts'

/** Whole requests per second, in this process; null where there is no limit. */
export interface RateLimitSettings {
  readonly perKey: number | null
  readonly perTenant: number | null
}

export interface RateLimits {
  /**
   * Counts one request. A refused caller may come again after a second, as Retry-After tells.
   * @throws Refusal `rate_limited` when the key or its tenant has used up its share
   */
  take(principal: Principal, moment: Moment): void
}

const MOST_BUCKETS = 100_000

export function rateLimits(settings: RateLimitSettings): RateLimits {
  const perKey = buckets(settings.perKey)
  const perTenant = buckets(settings.perTenant)
  return {
    take({ keyId, tenant }, moment) {
      if (keyId !== null && !perKey(keyId, moment)) throw tooMany('key', settings.perKey)
      if (!perTenant(tenant.id, moment)) throw tooMany('tenant', settings.perTenant)
    },
  }
}

function tooMany(whose: string, perSecond: number | null): Refusal {
  return new Refusal('rate_limited', `This ${whose} may make ${perSecond} requests a second.`)
}

/** Token buckets that hold one second's share. */
function buckets(perSecond: number | null): (id: string, moment: Moment) => boolean {
  if (perSecond === null) return () => true
  const held = new Map<string, { tokens: number; atMs: number }>()
  return (id, { now }) => {
    const nowMs = now.epochMilliseconds
    const bucket = held.get(id)
    if (bucket === undefined) {
      if (held.size >= MOST_BUCKETS) held.clear()
      held.set(id, { tokens: perSecond - 1, atMs: nowMs })
      return true
    }
    // A clock that was set back neither adds tokens nor takes any.
    const passedMs = Math.max(0, nowMs - bucket.atMs)
    bucket.tokens = Math.min(perSecond, bucket.tokens + (passedMs / 1000) * perSecond)
    bucket.atMs = nowMs
    if (bucket.tokens < 1) return false
    bucket.tokens -= 1
    return true
  }
}
