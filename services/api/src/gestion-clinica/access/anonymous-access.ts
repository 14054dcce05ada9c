import { isIPv6, type BlockList } from 'node:net'
import type { Scope } from '@vigencia/contracts/access/scope.ts'
import type { Principal, Tenant } from '@vigencia/database/principal.ts'
import { NO_ACCESS, AccessRefused } from './access-refused.ts'

/** The operator's rule for callers without a key: for which tenant, from where, and under which names of this host. */
export interface AnonymousAccess {
  readonly tenant: Tenant
  readonly networks: BlockList
  /** Names and addresses that a Host may have, without the port, in lower case. */
  readonly hosts: ReadonlySet<string>
}

/** The origin of a request. */
export interface Arrival {
  readonly headers: Headers
  /** The other end of the socket; null where it is unknown. Headers about it are never believed. */
  readonly address: string | null
}

const SCOPES: ReadonlySet<Scope> = new Set(['plans:read', 'plans:write'])

/**
 * The principal of a caller without a key. A web page in some clerk's browser reaches this machine too.
 * Such a page cannot leave out its Origin, or send JSON without a preflight.
 * Its own name may lead to this host, but it cannot name this host.
 * @throws AccessRefused
 */
export function anonymousCaller(
  { headers, address }: Arrival,
  scope: Scope,
  access: AnonymousAccess | null,
): Principal {
  if (access === null || !SCOPES.has(scope)) throw new AccessRefused(401, NO_ACCESS)
  if (address === null || !isWithin(access.networks, address))
    throw new AccessRefused(403, 'Requests without a key are not accepted from this address.')
  const passedOn = [...headers.keys()].find(isOfProxy)
  if (passedOn !== undefined)
    throw new AccessRefused(403, `Requests that were passed on are not accepted without a key (${passedOn}).`)
  if (headers.has('origin') || isOfPage(headers))
    throw new AccessRefused(403, 'Requests from web pages are not accepted without a key.')
  if (!access.hosts.has(hostNameOf(headers.get('host'))))
    throw new AccessRefused(403, 'Requests without a key are not accepted under this host name.')
  if (!isJson(headers)) throw new AccessRefused(415, unsupported(headers))
  return { tenant: access.tenant, keyId: null, scopes: SCOPES, userId: null }
}

/** What a proxy adds. Behind one the socket says where the proxy is, and not where the caller is. */
function isOfProxy(name: string): boolean {
  return name === 'via' || name === 'forwarded' || name === 'x-real-ip' || name.startsWith('x-forwarded-')
}

/** A browser says in this header which site made it ask; `none` where the person did. */
function isOfPage(headers: Headers): boolean {
  return (headers.get('sec-fetch-site') ?? 'none') !== 'none'
}

/** A link-local address of IPv6 names its interface, which no network does. */
function isWithin(networks: BlockList, address: string): boolean {
  const [bare = ''] = address.split('%')
  return networks.check(bare, isIPv6(bare) ? 'ipv6' : 'ipv4')
}

/** With or without a charset. */
export function isJson(headers: Headers): boolean {
  return mediaTypeOf(headers) === 'application/json'
}

export function unsupported(headers: Headers): string {
  return `The request entity's media type '${mediaTypeOf(headers)}' is not supported for this resource.`
}

function mediaTypeOf(headers: Headers): string {
  return (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
}

/** Without the port; empty where it is none. */
function hostNameOf(host: string | null): string {
  const name = /^(\[[0-9a-f:.]+\]|[^:[\]/@\s]+)(?::\d+)?$/i.exec(host ?? '')?.[1] ?? ''
  return name.toLowerCase()
}
