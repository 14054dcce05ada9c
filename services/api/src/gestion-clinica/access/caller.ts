import type { Scope } from '@vigencia/contracts/access/scope.ts'
import type { Principal } from '@vigencia/database/principal.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { admit, takeShare } from '@vigencia/server/request/admit.ts'
import type { RequestContext } from '@vigencia/server/request/request-context.ts'
import { anonymousCaller, type AnonymousAccess, type Arrival } from './anonymous-access.ts'
import { NO_ACCESS, AccessRefused } from './access-refused.ts'

/**
 * The caller of a request: by a key as everywhere, or without one where the operator allows it.
 * A caller who shows anything that should be a key is never taken for one without.
 * @throws AccessRefused
 */
export async function callerOf(
  request: RequestContext,
  arrival: Arrival,
  scope: Scope,
  anonymous: AnonymousAccess | null,
): Promise<Principal> {
  const { headers } = arrival
  try {
    if (headers.has('x-api-key') || headers.has('authorization'))
      return await admit(request, { scope, kind: 'command' })
    const principal = anonymousCaller(arrival, scope, anonymous)
    await takeShare(request, principal)
    return principal
  } catch (error) {
    throw error instanceof Refusal ? accessRefused(error, headers) : error
  }
}

function accessRefused({ status }: Refusal, headers: Headers): AccessRefused {
  if (status === 429) return new AccessRefused(429, 'Too many requests: try again in a second.')
  if (status !== 401) return new AccessRefused(403, NO_ACCESS)
  // the old server answered a wrong token without a text
  return new AccessRefused(401, headers.has('x-api-key') ? NO_ACCESS : null)
}
