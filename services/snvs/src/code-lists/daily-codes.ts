import { Temporal } from 'temporal-polyfill'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { dailyForTenants, type DailyParts, type DailyRuns } from '@vigencia/server/jobs/daily-for-tenants.ts'
import { deskOf } from '../case-desk/case-desk.ts'
import { newestList } from '../registry-codes/stored-lists.ts'
import { wantFirstCodes } from '../registry-codes/want-first-codes.ts'
import { isUnavailable, workInJob } from './fetch-in-job.ts'
import { refreshCodes, type RefreshParts } from './refresh-codes.ts'

/** A list that was checked since then is fresh, so a restarted process does not ask the registry again. */
const FRESH_HOURS = 12

/**
 * Fetches the codes of each tenant's registry once a day, in the small hours of its zone. At a start it does so where
 * they are old.
 */
export function dailyCodes(parts: DailyParts, input: RefreshParts): DailyRuns {
  return dailyForTenants(parts, {
    queue: 'case-codes',
    called: "the fetching of the registry's codes",
    scopes: [],
    async run(call, principal) {
      try {
        return await workInJob(call, principal, (work) => refreshOld(work, input))
      } catch (error) {
        if (!isUnavailable(error)) throw error
        // the list stays as it is until tomorrow; where there is none it is wanted sooner
        const facts = { request_id: call.requestId, tenant_id: principal.tenant.id, why: error.message }
        parts.logger.warn(facts, "the registry's codes were not to be had today")
        await workInJob(call, principal, wantFirstCodes)
        return { fetched: 0, unavailable: 1 }
      }
    },
  })
}

/** A tenant without a desk or credentials has no registry to ask. */
async function refreshOld(work: UnitOfWork, input: RefreshParts): Promise<Record<string, number>> {
  const desk = await deskOf(work)
  if (desk === null || !desk.has_credentials) return { fetched: 0 }
  const stored = await newestList(work, desk.registry)
  const freshSince = work.now.subtract({ hours: FRESH_HOURS })
  if (stored !== null && Temporal.Instant.compare(stored.checked_at, freshSince) > 0) return { fetched: 0 }
  const { version, released } = await refreshCodes(input)(work, {})
  return { fetched: 1, released, ...(version !== null && { version }) }
}
