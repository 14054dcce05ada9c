import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Refusal } from '@vigencia/domain/refusals.ts'

/** What one request was counted as. */
export interface CountedRequest {
  /** Requests a second, in all processes together. */
  readonly limit: number
  readonly remaining: number
  readonly resetSeconds: number
  /** Why it is refused; null: it is admitted. */
  readonly refusal: Refusal | null
}

/** How many requests were counted, by the ids of those who made them. */
export type Requests = ReadonlyMap<string, number>

/** A limit on requests a second, counted in memory. What other processes count makes its share smaller. */
export interface LimitedRate {
  take(id: string): Promise<CountedRequest>
  /** What was counted here since the last time that this was called. */
  takeCounts(): Requests
  /** Makes the share of each by what was counted in a second, here and elsewhere. */
  share(here: Requests, elsewhere: Requests): void
}

/** A request costs this many points at least, so that shares need no fractions. */
const POINTS = 1000

export function limitedRate(whose: 'key' | 'tenant', perSecond: number): LimitedRate {
  const memory = new RateLimiterMemory({ points: perSecond * POINTS, duration: 1 })
  let counts = new Map<string, number>()
  let shares = new Map<string, number>()
  return {
    async take(id) {
      counts.set(id, (counts.get(id) ?? 0) + 1)
      const cost = Math.floor((POINTS * perSecond) / (shares.get(id) ?? perSecond))
      const { remainingPoints, msBeforeNext, consumedPoints } = await memory.consume(id, cost).catch(asCounted)
      return {
        limit: perSecond,
        remaining: Math.floor(remainingPoints / cost),
        resetSeconds: Math.max(1, Math.ceil(msBeforeNext / 1000)),
        refusal: consumedPoints > perSecond * POINTS ? tooMany(whose, perSecond) : null,
      }
    },
    takeCounts() {
      const before = counts
      counts = new Map()
      return before
    },
    share(here, elsewhere) {
      shares = new Map([...elsewhere].map(([id, others]) => [id, shareOf(perSecond, here.get(id) ?? 0, others)]))
    },
  }
}

/** What others leave, or the part of the limit that is ours by the counts of each; always one request. */
function shareOf(perSecond: number, here: number, others: number): number {
  return Math.max(1, perSecond - others, Math.floor((perSecond * here) / (here + others)))
}

/** A refused request is counted too, and told by a rejection. */
function asCounted(counted: unknown): RateLimiterRes {
  if (counted instanceof RateLimiterRes) return counted
  throw counted
}

function tooMany(whose: string, perSecond: number): Refusal {
  return new Refusal('rate_limited', `This ${whose} may make ${perSecond} requests a second.`)
}
