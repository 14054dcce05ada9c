import { Refusal } from '@vigencia/domain/refusals.ts'
import type { Scope } from '@vigencia/contracts/access/scope.ts'
import type { Operation } from '@vigencia/contracts/operation/operation.ts'
import type { Principal } from '@vigencia/database/principal.ts'
import { NOBODY } from '../access/nobody.ts'
import type { RequestContext } from './request-context.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** What decides who may call an operation. */
export type Wanted = Pick<Operation, 'scope' | 'kind'>

/**
 * The caller, if their key or session allows the call. The adapters call this before they read the input, so nobody
 * without one learns anything.
 * A bound operation takes its result, so it cannot be left out.
 * @throws Refusal `unauthenticated`, `forbidden`, `rate_limited`, or `invalid_input` for an acting user that is no id
 */
export function admit(request: RequestContext, wanted: Wanted): Promise<Principal> | Principal {
  if (wanted.scope === 'public') return anybody(request, wanted)
  const { key } = request
  const found = key === null ? holderOfSession(request) : request.context.keys.find(key, request)
  if (found instanceof Promise)
    return request.context.deadlines.wait(false, found).then((holder) => admitted(request, wanted, holder))
  return admitted(request, wanted, found)
}

/** A page of somebody else must not sign anybody in. */
function anybody(request: RequestContext, { kind }: Wanted): Principal {
  if (kind === 'command' && request.origin !== null && !request.isFromOurPages) throw foreign()
  return NOBODY
}

function holderOfSession(request: RequestContext): Promise<Principal | null> | Principal | null {
  const token = request.sessionToken
  if (token === null) throw new Refusal('unauthenticated', 'Send your key in the x-api-key header.')
  return request.context.sessions.find(token, request)
}

function admitted(
  request: RequestContext,
  wanted: Wanted,
  principal: Principal | null,
): Principal | Promise<Principal> {
  if (principal === null) return refused(request)
  request.tenant = principal.tenant
  if (principal.sessionId !== undefined) mustComeFromOurPages(request, wanted)
  mustHold(principal, wanted.scope as Scope | 'signed_in')
  const taken = takeShare(request, principal)
  const ready = principal.isRenewalDue === true ? renewed(request, principal, taken) : taken
  return ready === null ? speaker(request, principal) : ready.then(() => speaker(request, principal))
}

/** The roles of the person have changed: their browser gets another secret with the answer, whatever that is. */
async function renewed(request: RequestContext, principal: Principal, taken: Promise<void> | null): Promise<void> {
  await taken
  const token = await request.context.renewals?.renew(request, principal)
  if (typeof token === 'string') request.renewSession(token)
}

/**
 * A browser sends the cookie whoever's page asks. What changes something says that it comes from a page of ours, and no
 * page can say that of another.
 */
function mustComeFromOurPages(request: RequestContext, { kind }: Wanted): void {
  if (request.origin === null ? kind === 'command' : !request.isFromOurPages) throw foreign()
}

function foreign(): Refusal {
  return new Refusal('forbidden', 'The Origin of this request is not that of our own pages.')
}

function mustHold({ sessionId, scopes }: Principal, scope: Scope | 'signed_in'): void {
  if (scope === 'signed_in') {
    if (sessionId === undefined)
      throw new Refusal('forbidden', 'This is for a person who is signed in, and not for keys.')
  } else if (!scopes.has(scope)) {
    throw new Refusal(
      'forbidden',
      `${sessionId === undefined ? 'The key lacks' : 'Your roles lack'} the scope ${scope}.`,
    )
  }
}

/**
 * Counts a request of a caller; null where nothing is limited, so that nobody waits.
 * @throws Refusal `rate_limited`
 */
export function takeShare(request: RequestContext, principal: Principal): Promise<void> | null {
  const counted = request.context.limits.take(principal)
  return counted === null ? null : counted.then((one) => request.count(one))
}

async function refused(request: RequestContext): Promise<never> {
  if (request.address !== null) await request.context.limits.takeUnknown(request.address)
  throw new Refusal(
    'unauthenticated',
    request.key === null ? 'The session has ended: sign in again.' : 'The key is unknown, revoked or expired.',
  )
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
