import { isIPv4 } from 'node:net'
import { OperatorError } from '@vigencia/database/operator-error.ts'
import type { ApiSettings } from '../settings.ts'

/**
 * The URL of the owner, who makes the demo tenant.
 * @throws OperatorError where no demo may run: its key is no secret, so it answers this machine alone
 */
export function demoOwnerUrl({ API_HOST, DATABASE_OWNER_URL }: ApiSettings): string {
  if (!isLoopback(API_HOST)) {
    throw new OperatorError(
      `DEMO is on and API_HOST is ${API_HOST}: everybody knows the demo's key, so set API_HOST to 127.0.0.1, or DEMO to 0.`,
    )
  }
  if (DATABASE_OWNER_URL === undefined) {
    throw new OperatorError(
      'DEMO is on and DATABASE_OWNER_URL is not set: only the owner of the database can make the demo tenant, so set it, or DEMO to 0.',
    )
  }
  return DATABASE_OWNER_URL
}

function isLoopback(host: string): boolean {
  return (isIPv4(host) && host.startsWith('127.')) || host === '::1' || host === 'localhost'
}
