import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'

const LIVES_MS = 5 * 60_000
const INSTANT_BYTES = 8
const RANDOM_BYTES = 16
const BODY_BYTES = INSTANT_BYTES + RANDOM_BYTES

/** What a challenge is good for, and a secret of whom it is bound to: a tenant, or a session. */
export interface ChallengeFor {
  readonly purpose: 'sign in' | 'register'
  readonly secret: Buffer
}

/**
 * A challenge proves by itself that it is ours and when it was made. Nothing is stored until it comes back signed, so
 * whoever asks for many fills no table.
 */
export function makeChallenge(bound: ChallengeFor, now: Instant): string {
  const instant = Buffer.alloc(INSTANT_BYTES)
  instant.writeBigInt64BE(BigInt(now.epochMilliseconds))
  const body = Buffer.concat([instant, randomBytes(RANDOM_BYTES)])
  return Buffer.concat([body, macOf(bound, body)]).toString('base64url')
}

/** Whether it was made for this, within the last five minutes. */
export function isOpenChallenge(challenge: string, bound: ChallengeFor, now: Instant): boolean {
  const bytes = Buffer.from(challenge, 'base64url')
  // base64url has several texts for some bytes, and each would be taken once
  if (bytes.toString('base64url') !== challenge) return false
  const [body, mac] = [bytes.subarray(0, BODY_BYTES), bytes.subarray(BODY_BYTES)]
  const expected = macOf(bound, body)
  if (mac.length !== expected.length || !timingSafeEqual(mac, expected)) return false
  const age = now.epochMilliseconds - Number(body.readBigInt64BE())
  return age >= 0 && age < LIVES_MS
}

function macOf({ purpose, secret }: ChallengeFor, body: Buffer): Buffer {
  return createHmac('sha256', secret).update(`vigencia passkey challenge: ${purpose}\n`).update(body).digest()
}
