import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { dailyForTenants, type DailyParts, type DailyRuns } from '@vigencia/server/jobs/daily-for-tenants.ts'
import { NotYet } from '@vigencia/server/jobs/not-yet.ts'
import { deskOf } from '../case-desk/case-desk.ts'
import { newestList } from '../registry-codes/stored-lists.ts'
import { isUnavailable, workInJob } from './fetch-in-job.ts'
import { refreshCodes, type RefreshParts } from './refresh-codes.ts'

/** A clinic that has just set up its desk waits for the list. */
const POLL_SECONDS = 2

/**
 * Fetches the codes of a registry of which a tenant has no list yet, and tries again every minute until one is there.
 * Its queue has no schedule: whoever finds that a list is missing puts a job there.
 */
export function firstCodes(parts: DailyParts, input: RefreshParts): DailyRuns {
  return dailyForTenants(parts, {
    queue: 'case-first-codes',
    called: "the first fetching of the registry's codes",
    scopes: [],
    pollSeconds: POLL_SECONDS,
    async run(call, principal) {
      try {
        return await workInJob(call, principal, (work) => fetchMissing(work, input))
      } catch (error) {
        if (!isUnavailable(error)) throw error
        const facts = { request_id: call.requestId, tenant_id: principal.tenant.id, why: error.message }
        parts.logger.warn(facts, "the registry's codes are not to be had yet")
        throw new NotYet(error.message)
      }
    },
  })
}

async function fetchMissing(work: UnitOfWork, input: RefreshParts): Promise<Record<string, number>> {
  const desk = await deskOf(work)
  if (desk === null || !desk.has_credentials) return { fetched: 0 }
  if ((await newestList(work, desk.registry)) !== null) return { fetched: 0 }
  await refreshCodes(input)(work, {})
  return { fetched: 1 }
}
