import { isIPv4 } from 'node:net'
import { OperatorError } from '@vigencia/database/operator-error.ts'

/** @throws OperatorError where no demo may run: its key is no secret, so a demo listens on this machine alone */
export function mustBeDemoHost(host: string, setting: string): void {
  if (!isLoopback(host))
    throw new OperatorError(
      `DEMO is on and ${setting} is ${host}: everybody knows the demo's key, so set ${setting} to 127.0.0.1, or DEMO to 0.`,
    )
}

/** Whether an address that a service listens on is of this machine alone. */
export function isLoopback(host: string): boolean {
  return (isIPv4(host) && host.startsWith('127.')) || host === '::1' || host === 'localhost'
}
