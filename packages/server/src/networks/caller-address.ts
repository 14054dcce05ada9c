import { isIPv6 } from 'node:net'
import { networksOf } from './networks.ts'

/** From where a request comes, by its socket and by what proxies say of it in `X-Forwarded-For`. */
export type CallerAddress = (socket: string, forwardedFor: string | null) => string

/**
 * A proxy writes behind what came in with the request, so the last address that is no proxy of ours is the caller's.
 * Nobody else is believed: anybody can write such a header.
 * @param trusted the networks of proxies, such as `10.0.0.0/8`
 */
export function callerAddress(trusted: string): CallerAddress {
  const proxies = networksOf(trusted)
  const isProxy = (address: string) => proxies.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
  return (socket, forwardedFor) => {
    const own = plain(socket)
    if (forwardedFor === null || !isProxy(own)) return own
    const hops = forwardedFor.split(',').map((hop) => plain(hop.trim()))
    return hops.findLast((hop) => !isProxy(hop)) ?? own
  }
}

/** IPv4 as it is written by itself, where a socket of both families has it. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/, '')
}

/** Where one household or office can choose its addresses freely, they count as one. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  return new URL(`http://[${address.split('%', 1)[0]}]`).hostname
    .replace(/^\[|\]$/g, '')
    .split(':')
    .slice(0, 4)
    .join(':')
}
