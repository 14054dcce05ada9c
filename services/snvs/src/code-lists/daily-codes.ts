import { Temporal } from 'temporal-polyfill'
import { changeIn, type UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { dailyForTenants, type DailyParts, type DailyRuns } from '@vigencia/server/jobs/daily-for-tenants.ts'
import { poolOf } from '@vigencia/server/transactions/transaction-pools.ts'
import { MOST_TRIES, withRetries } from '@vigencia/server/operations/bind.ts'
import { deskOf } from '../case-desk/case-desk.ts'
import { newestList } from './stored-codes.ts'
import { refreshCodes, type RefreshParts } from './refresh-codes.ts'

/** A list that was checked since then is fresh, so a restarted process does not ask the registry again. */
const FRESH_HOURS = 12
/** The registry is asked inside the transaction, and its answers are long. */
const FETCHED_WITHIN_MS = 15 * 60_000

/**
 * Fetches the codes of each tenant's registry once a day, in the small hours of its zone. At a start it does so where
 * they are old.
 */
export function dailyCodes(parts: DailyParts, input: RefreshParts): DailyRuns {
  return dailyForTenants(parts, {
    queue: 'case-codes',
    called: "the fetching of the registry's codes",
    scopes: [],
    async run({ context, requestId, via, now }, principal) {
      const order = { principal, requestId, via, now, readClock: context.readClock, withinMs: FETCHED_WITHIN_MS }
      try {
        return await withRetries(MOST_TRIES, () =>
          poolOf(context, 'write')({ tenantId: principal.tenant.id }, (em) =>
            changeIn(em, order, (work) => refreshOld(work, input)),
          ),
        )
      } catch (error) {
        if (!(error instanceof Refusal && error.code === 'code_list_unavailable')) throw error
        // this is no fault of ours, and nothing is lost: the list stays as it is until tomorrow
        const facts = { request_id: requestId, tenant_id: principal.tenant.id, why: error.message }
        parts.logger.warn(facts, "the registry's codes were not to be had today")
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
