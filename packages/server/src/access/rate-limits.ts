import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { Principal } from '@vigencia/database/principal.ts'
import { limitedRate, type CountedRequest, type LimitedRate } from './limited-rate.ts'

/** Whole requests per second, in all processes together; null where there is no limit. */
export interface RateLimitSettings {
  readonly perKey: number | null
  readonly perTenant: number | null
}

export interface RateLimits {
  /** Counts one request of a caller; null where nothing is limited. A refused caller may come again after a second. */
  take(principal: Principal): Promise<CountedRequest> | null
  /**
   * Counts an unknown key that came from an address. Good keys from there are never counted here.
   * @throws Refusal `rate_limited` when too many came from it
   */
  takeUnknown(address: string): Promise<void>
  /** What is limited, for who shares it with other processes. */
  readonly rates: readonly LimitedRate[]
}

/** Unknown keys that are told so in a second, from one address. */
const UNKNOWN_A_SECOND = 20

export function rateLimits({ perKey, perTenant }: RateLimitSettings): RateLimits {
  const ofKeys = perKey === null ? null : limitedRate('key', perKey)
  const ofTenants = perTenant === null ? null : limitedRate('tenant', perTenant)
  const unknown = new RateLimiterMemory({ points: UNKNOWN_A_SECOND, duration: 1 })
  const rates = [ofKeys, ofTenants].filter((rate) => rate !== null)

  async function counted({ keyId, sessionId, tenant }: Principal): Promise<CountedRequest> {
    const id = keyId ?? sessionId
    const byKey = ofKeys === null || id === undefined ? null : await ofKeys.take(id)
    if (byKey !== null && (byKey.refusal !== null || ofTenants === null)) return byKey
    const byTenant = ofTenants === null ? UNLIMITED : await ofTenants.take(tenant.id)
    if (byKey === null || byTenant.refusal !== null) return byTenant
    return byKey.remaining < byTenant.remaining ? byKey : byTenant
  }

  return {
    take: (principal) => (rates.length === 0 ? null : counted(principal)),
    async takeUnknown(address) {
      await unknown.consume(address).catch((counted: RateLimiterRes | Error) => {
        if (counted instanceof Error) throw counted
        throw new Refusal('rate_limited', 'Too many unknown keys came from this address. Try again in a second.')
      })
    },
    rates,
  }
}

/** A caller without a key or session, where only these are limited. */
const UNLIMITED: CountedRequest = { limit: Infinity, remaining: Infinity, resetSeconds: 0, refusal: null }
