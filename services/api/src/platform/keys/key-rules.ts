import { Temporal } from 'temporal-polyfill'
import type { Scope } from '@vigencia/contracts/access/scope.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { ApiKey } from './api-key.ts'

export type Grace = '0' | '1h' | '24h'
const HOURS = { '0': 0, '1h': 1, '24h': 24 } as const satisfies Record<Grace, number>

/** @throws Refusal `invalid_input` */
export function mustEndLater(expiresAt: Instant | null, now: Instant): void {
  if (expiresAt !== null && Temporal.Instant.compare(expiresAt, now) <= 0) {
    throw new Refusal('invalid_input', `"expires_at": ${expiresAt.toString()} has passed.`, [
      { path: ['expires_at'], message: 'must be later than now' },
    ])
  }
}

/**
 * Nobody gives away what they lack. A key with `admin` alone would otherwise make itself a key that reads persons.
 * @throws Refusal `forbidden` that names what is lacking
 */
export function mayGive(held: ReadonlySet<Scope>, scopes: readonly Scope[]): void {
  const lacking = scopes.filter((scope) => !held.has(scope))
  if (lacking.length > 0)
    throw new Refusal('forbidden', `The key lacks ${lacking.join(', ')}, so it gives no key with that.`)
}

/** @throws Refusal `key_not_active` that names its state */
export function mayBeRotated({ id, revoked_at, rotated_to, expires_at }: ApiKey, now: Instant): void {
  if (rotated_to !== null)
    throw new Refusal('key_not_active', `Key ${id} was rotated already: ${rotated_to} took its place.`)
  if (revoked_at !== null) throw new Refusal('key_not_active', `Key ${id} was revoked at ${revoked_at.toString()}.`)
  if (expires_at !== null && Temporal.Instant.compare(expires_at, now) <= 0)
    throw new Refusal('key_not_active', `Key ${id} expired at ${expires_at.toString()}.`)
}

/**
 * The end of a key that is rotated: after the grace, or at its own end if that is earlier.
 * Without grace it is revoked as well: an expiry waits for the clock of each process, a revocation for none.
 */
export function endOfRotated(
  key: ApiKey,
  grace: Grace,
  now: Instant,
): { expires_at: Instant; revoked_at: Instant | null } {
  const graceEnds = now.add({ hours: HOURS[grace] })
  const endsSooner = key.expires_at !== null && Temporal.Instant.compare(key.expires_at, graceEnds) < 0
  return { expires_at: endsSooner ? (key.expires_at as Instant) : graceEnds, revoked_at: grace === '0' ? now : null }
}
