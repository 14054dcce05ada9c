import { setTimeout as sleep } from 'node:timers/promises'
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { networkOf } from '../networks/caller-address.ts'

const WINDOW_SECONDS = 15 * 60
/** Failures that one network may have with one person, and with all, before it is told to wait. */
const MOST_OF_PAIR = 10
const MOST_OF_NETWORK = 100
const UNSLOWED = 3
const FIRST_DELAY_MS = 250
const LONGEST_DELAY_MS = 4_000

/** Who tries to sign in, and from where; null: without a port, as in a test. */
export interface Attempt {
  readonly person: string
  readonly address: string | null
}

/**
 * Failed sign-ins, counted in memory. A person is only slowed, wherever the failures came from: nobody locks somebody else
 * out. Who fails too often from one network is refused there, whoever they are.
 */
export interface SignInFailures {
  /**
   * Waits as long as earlier failures ask for.
   * @throws Refusal `rate_limited`
   */
  readonly slow: (attempt: Attempt) => Promise<void>
  readonly count: (attempt: Attempt) => Promise<void>
}

export function signInFailures(wait: (ms: number) => Promise<unknown> = sleep): SignInFailures {
  const counted = (points: number) => new RateLimiterMemory({ points, duration: WINDOW_SECONDS })
  const [persons, pairs, networks] = [counted(1), counted(MOST_OF_PAIR), counted(MOST_OF_NETWORK)]
  return {
    async slow({ person, address }) {
      if (address !== null) {
        const network = networkOf(address)
        const [ofPair, ofAll] = await Promise.all([pairs.get(`${network} ${person}`), networks.get(network)])
        if (isFull(ofPair, MOST_OF_PAIR) || isFull(ofAll, MOST_OF_NETWORK)) throw tooMany()
      }
      const failures = (await persons.get(person))?.consumedPoints ?? 0
      const delayMs = failures < UNSLOWED ? 0 : FIRST_DELAY_MS * 2 ** (failures - UNSLOWED)
      if (delayMs > 0) await wait(Math.min(delayMs, LONGEST_DELAY_MS))
    },
    async count({ person, address }) {
      await persons.penalty(person)
      if (address === null) return
      const network = networkOf(address)
      await Promise.all([pairs.penalty(`${network} ${person}`), networks.penalty(network)])
    },
  }
}

function isFull(counted: RateLimiterRes | null, most: number): boolean {
  return counted !== null && counted.consumedPoints >= most
}

function tooMany(): Refusal {
  return new Refusal(
    'rate_limited',
    'Signing in failed too often from your network. Try again in a quarter of an hour.',
  )
}
