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
  /**
   * Counts an unknown key that came from an address. Good keys from there are never counted here.
   * @throws Refusal `rate_limited` when too many came from it
   */
  takeUnknown(address: string, moment: Moment): void
}

/** Unknown keys that are told so in a second, from one address. */
const UNKNOWN_A_SECOND = 20

const MOST_BUCKETS = 100_000

export function rateLimits(settings: RateLimitSettings): RateLimits {
  const perKey = buckets(settings.perKey)
  const perTenant = buckets(settings.perTenant)
  const perAddress = buckets(UNKNOWN_A_SECOND)
  return {
    take({ keyId, tenant }, moment) {
      if (keyId !== null && !perKey(keyId, moment)) throw tooMany('key', settings.perKey)
      if (!perTenant(tenant.id, moment)) throw tooMany('tenant', settings.perTenant)
    },
    takeUnknown(address, moment) {
      if (!perAddress(address, moment))
        throw new Refusal('rate_limited', 'Too many unknown keys came from this address. Try again in a second.')
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
