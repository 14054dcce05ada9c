import { lookup as resolve } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** A public address that is a cloud's own inside its networks. @source Azure, "What is IP address 168.63.129.16?" */
const CLOUDS_OWN = new Set(['168.63.129.16'])

/** Whether an address is one of the public internet: not private, loopback, link-local, shared, mapped or reserved. */
export function isPublicAddress(address: string): boolean {
  // IPv6 forms that carry an IPv4 address have ranges of their own, and none of them is unicast
  return ipaddr.isValid(address) && ipaddr.parse(address).range() === 'unicast' && !CLOUDS_OWN.has(address)
}

/** The error of a connection that was not made, because its address is none of the public internet. */
export class AddressRefused extends Error {
  override name = 'AddressRefused'
  readonly code = 'ADDRESS_REFUSED'
}

/**
 * Looks a name up for a connection, and refuses the whole name where one of its addresses is not public. The socket
 * connects to what is answered here, so a name cannot be another address a moment later.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, [])
    const [first] = addresses
    if (first === undefined || !addresses.every(({ address }) => isPublicAddress(address)))
      return callback(new AddressRefused(), [])
    if (options.all === true) callback(null, addresses)
    else callback(null, first.address, first.family)
  })
}

/** The host of an address as it is connected to: IPv6 without its brackets. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[(.*)\]$/, '$1')

/** An address in numbers is never looked up, so it is judged by itself. */
export const isNumeric = (url: URL): boolean => isIP(hostOf(url)) !== 0
