import { process } from '@vigencia/contracts/lifecycle'
import { dailyForTenants, type DailyParts, type DailyRuns } from '@vigencia/server/jobs/daily-for-tenants.ts'
import { bind } from '@vigencia/server/operations/bind.ts'
import { processLifecycle } from './process-lifecycle.ts'

export type DailyLifecycle = DailyRuns

/** Runs the lifecycle of each tenant at five past midnight in its zone, and once at the start. */
export function dailyLifecycle(parts: DailyParts): DailyLifecycle {
  const lifecycle = bind(process, processLifecycle)
  return dailyForTenants(parts, {
    queue: 'contract-lifecycle',
    called: 'the contract lifecycle',
    scopes: ['lifecycle'],
    async run(call, principal) {
      const { expiration, notification } = await lifecycle.answer(call, principal, {})
      const { expired_count: expired, renewed_count: renewed } = expiration
      return { expired, renewed, notified: notification.notifications_created }
    },
  })
}
