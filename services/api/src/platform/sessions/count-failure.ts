import type { CallContext } from '@vigencia/server/operations/bind.ts'

/**
 * Counts a secret that opened nothing, by where it came from.
 * @throws Refusal `rate_limited` when too many came from there
 */
export async function countFailure({ address, context }: CallContext): Promise<void> {
  if (typeof address === 'string') await context.limits?.takeUnknown(address)
}
