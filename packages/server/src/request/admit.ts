import { Refusal } from '@vigencia/domain/refusals.ts'
import type { Admission } from '@vigencia/contracts/access/admission.ts'
import type { Scope } from '@vigencia/contracts/access/scope.ts'
import type { Principal } from '@vigencia/database/principal.ts'
import type { RequestContext } from './request-context.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/**
 * The caller, if the key allows the call. The adapters call this before they read the input, so nobody without a key
 * learns anything.
 * A bound operation takes its result, so it cannot be left out.
 * @throws Refusal `unauthenticated`, `forbidden`, `rate_limited`, or `invalid_input` for an acting user that is no id
 */
export function admit(request: RequestContext, scope: Admission): Promise<Principal> | Principal {
  if (request.key === null) throw new Refusal('unauthenticated', 'Send your key in the x-api-key header.')
  const found = request.context.keys.find(request.key, request)
  if (found instanceof Promise)
    return request.context.deadlines.wait(false, found).then((holder) => admitted(request, scope, holder))
  return admitted(request, scope, found)
}

function admitted(
  request: RequestContext,
  scope: Admission,
  principal: Principal | null,
): Principal | Promise<Principal> {
  if (principal === null) return refusedKey(request)
  if (!principal.scopes.has(scope as Scope)) throw new Refusal('forbidden', `The key lacks the scope ${scope}.`)
  const taken = takeShare(request, principal)
  return taken === null ? speaker(request, principal) : taken.then(() => speaker(request, principal))
}

/**
 * Counts a request of a caller; null where nothing is limited, so that nobody waits.
 * @throws Refusal `rate_limited`
 */
export function takeShare(request: RequestContext, principal: Principal): Promise<void> | null {
  const counted = request.context.limits.take(principal)
  return counted === null ? null : counted.then((one) => request.count(one))
}

async function refusedKey(request: RequestContext): Promise<never> {
  if (request.address !== null) await request.context.limits.takeUnknown(request.address)
  throw new Refusal('unauthenticated', 'The key is unknown, revoked or expired.')
}

function speaker({ actingUser }: RequestContext, principal: Principal): Principal {
  return actingUser === null ? principal : actingAs(principal, actingUser)
}

function actingAs(principal: Principal, userId: string): Principal {
  if (!principal.scopes.has('act-as'))
    throw new Refusal('forbidden', 'The key lacks the scope act-as, so x-acting-user may not be sent.')
  if (!UUID.test(userId))
    throw new Refusal('invalid_input', 'x-acting-user must be a UUID.', [
      { path: ['x-acting-user'], message: 'must be a UUID' },
    ])
  return { ...principal, userId: userId.toLowerCase() }
}
