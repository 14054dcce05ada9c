import { takeTime } from '@vigencia/database/unit-of-work/take-time.ts'
import { changeIn, type UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { dailyForTenants, type DailyParts, type DailyRuns } from '@vigencia/server/jobs/daily-for-tenants.ts'
import { MOST_TRIES, persevering } from '@vigencia/server/perform/perform.ts'
import type { Privacy } from '../privacy/privacy.ts'
import { digestGuardians } from './digest-guardians.ts'
import { purgeDue } from './purge-cases.ts'

/**
 * The purge of each tenant once a night in its zone, and once at the start; whoever is in charge in reports of an older
 * build gets a digest in passing.
 */
export function dailyPurge(parts: DailyParts, privacy: Privacy): DailyRuns {
  return dailyForTenants(parts, {
    queue: 'case-purge',
    called: 'the purge of reported cases',
    scopes: [],
    async run({ house, requestId, via, now }, principal) {
      const order = { principal, requestId, via, now, readClock: house.readClock }
      const inTurn = <Result>(run: (work: UnitOfWork) => Promise<Result>) =>
        persevering(MOST_TRIES, () =>
          changeIn(house.em, order, async (work) => {
            await takeTime(work)
            return run(work)
          }),
        )
      const purged = await inTurn(purgeDue)
      // after it, and a batch a transaction: what cannot be opened must not keep what is due
      for (let isLast = false; !isLast;) ({ isLast } = await inTurn((work) => digestGuardians(work, privacy)))
      return { purged }
    },
  })
}
