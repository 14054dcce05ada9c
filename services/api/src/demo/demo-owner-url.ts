import { OperatorError } from '@vigencia/database/operator-error.ts'
import { mustBeDemoHost } from '@vigencia/server/settings/demo-host.ts'

interface DemoSettings {
  readonly API_HOST: string
  readonly DATABASE_OWNER_URL?: string | undefined
}

/**
 * The URL of the owner, who makes the demo tenant.
 * @throws OperatorError where no demo may run: its key is no secret, so it answers this machine alone
 */
export function demoOwnerUrl({ API_HOST, DATABASE_OWNER_URL }: DemoSettings): string {
  mustBeDemoHost(API_HOST, 'API_HOST')
  if (DATABASE_OWNER_URL === undefined) {
    throw new OperatorError(
      'DEMO is on and DATABASE_OWNER_URL is not set: only the owner of the database can make the demo tenant, so set it, or DEMO to 0.',
    )
  }
  return DATABASE_OWNER_URL
}
