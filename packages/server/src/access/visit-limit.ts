import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { networkOf } from '../networks/caller-address.ts'

/** A clinic behind one address begins its day within this. */
const MOST_A_MINUTE = 60

/** Visits to issuers that one network begins. Anybody may begin one, and each may ask the issuer something. */
export interface VisitLimit {
  /**
   * @param address null: without a port, as in a test
   * @throws Refusal `rate_limited`
   */
  take(address: string | null): Promise<void>
}

export function visitLimit(most = MOST_A_MINUTE): VisitLimit {
  const begun = new RateLimiterMemory({ points: most, duration: 60 })
  return {
    async take(address) {
      if (address === null) return
      await begun.consume(networkOf(address)).catch((counted: RateLimiterRes | Error) => {
        if (counted instanceof Error) throw counted
        throw new Refusal('rate_limited', 'Too many sign-ins began in your network. Try again in a minute.')
      })
    },
  }
}
