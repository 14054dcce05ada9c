import { changeIn, type UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { dailyForTenants, type DailyParts, type DailyRuns } from '@vigencia/server/jobs/daily-for-tenants.ts'
import { MOST_TRIES, withRetries } from '@vigencia/server/operations/bind.ts'
import { poolOf } from '@vigencia/server/transactions/transaction-pools.ts'
import { purgeLabReports } from '../laboratory/change-lab-reports.ts'
import type { Privacy } from '../privacy/privacy.ts'
import { digestDocuments } from './digest-documents.ts'
import { purgeDue } from './purge-cases.ts'
import { FIRST_PAGE, sealWords } from './seal-words.ts'

/** A statement may go through all that is due. */
const PURGED_WITHIN_MS = 15 * 60_000

/**
 * Purges each tenant once a night in its zone, and once at the start.
 * Reports of an older build get their digests in passing, and the registry's words about them their seal.
 */
export function dailyPurge(parts: DailyParts, privacy: Privacy): DailyRuns {
  return dailyForTenants(parts, {
    queue: 'case-purge',
    called: 'the purge of reported cases',
    scopes: [],
    async run({ context, requestId, via, now }, principal) {
      const order = { principal, requestId, via, now, readClock: context.readClock, withinMs: PURGED_WITHIN_MS }
      const transact = poolOf(context, 'write')
      const sequential = <Result>(run: (work: UnitOfWork) => Promise<Result>) =>
        withRetries(MOST_TRIES, () => transact({ tenantId: principal.tenant.id }, (em) => changeIn(em, order, run)))
      const purged = (await sequential(purgeDue)) + (await sequential(purgeLabReports))
      // it comes last, a batch a transaction: a report that cannot be opened must not keep what is due
      for (let isLast = false; !isLast;) ({ isLast } = await sequential((work) => digestDocuments(work, privacy)))
      for (let page: string | null = FIRST_PAGE; page !== null;) {
        const after: string = page
        page = await sequential((work) => sealWords(work, privacy.vault, after))
      }
      return { purged }
    },
  })
}
