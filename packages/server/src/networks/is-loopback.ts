import { isIPv4 } from 'node:net'

/** Whether an address that a service listens on is of this machine alone. */
export function isLoopback(host: string): boolean {
  return (isIPv4(host) && host.startsWith('127.')) || host === '::1' || host === 'localhost'
}
