import { Refusal } from '@vigencia/domain/refusals.ts'
import type { Principal } from '@vigencia/database/access/principal.ts'

/** Requests a second, in this process; null: no limit. */
export interface RateLimitSettings {
  readonly perKey: number | null
  readonly perTenant: number | null
}

export interface RateLimits {
  /** @throws Refusal `rate_limited` when the key or its tenant has used up its share of this second. */
  take(principal: Principal): void
}

const MOST_BUCKETS = 100_000

export function rateLimits(settings: RateLimitSettings, readMs: () => number = () => performance.now()): RateLimits {
  const perKey = buckets(settings.perKey, readMs)
  const perTenant = buckets(settings.perTenant, readMs)
  return {
    take({ keyId, tenant }) {
      if (keyId !== null && !perKey(keyId)) throw new Refusal('rate_limited', `This key may make ${settings.perKey} requests a second.`)
      if (!perTenant(tenant.id))
        throw new Refusal('rate_limited', `This tenant may make ${settings.perTenant} requests a second.`)
    },
  }
}

/** Token buckets that hold one second's share. */
function buckets(perSecond: number | null, readMs: () => number): (id: string) => boolean {
  if (perSecond === null) return () => true
  const held = new Map<string, { tokens: number; atMs: number }>()
  return (id) => {
    const nowMs = readMs()
    const bucket = held.get(id)
    if (bucket === undefined) {
      if (held.size >= MOST_BUCKETS) held.clear()
      held.set(id, { tokens: perSecond - 1, atMs: nowMs })
      return true
    }
    bucket.tokens = Math.min(perSecond, bucket.tokens + ((nowMs - bucket.atMs) / 1000) * perSecond)
    bucket.atMs = nowMs
    if (bucket.tokens < 1) return false
    bucket.tokens -= 1
    return true
  }
}
