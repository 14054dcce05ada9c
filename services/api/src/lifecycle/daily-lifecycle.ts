import { process } from '@vigencia/contracts/lifecycle'
import { dailyForTenants, type DailyParts, type DailyRuns } from '@vigencia/server/jobs/daily-for-tenants.ts'
import { perform } from '@vigencia/server/perform/perform.ts'
import { processLifecycle } from './process-lifecycle.ts'

export type DailyLifecycle = DailyRuns

/** The lifecycle of each tenant at five past midnight in its zone, and once at the start. */
export function dailyLifecycle(parts: DailyParts): DailyLifecycle {
  const lifecycle = perform(process, processLifecycle)
  return dailyForTenants(parts, {
    queue: 'contract-lifecycle',
    called: 'the contract lifecycle',
    scopes: [process.scope],
    async run(errand, principal) {
      const { expiration, notification } = await lifecycle.answer(errand, principal, {})
      const { expired_count: expired, renewed_count: renewed } = expiration
      return { expired, renewed, notified: notification.notifications_created }
    },
  })
}
