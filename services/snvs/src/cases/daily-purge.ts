import { changeIn } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { takeTime } from '@vigencia/database/unit-of-work/take-time.ts'
import { dailyForTenants, type DailyParts, type DailyRuns } from '@vigencia/server/jobs/daily-for-tenants.ts'
import { MOST_TRIES, persevering } from '@vigencia/server/perform/perform.ts'
import { purgeDue } from './purge-cases.ts'

/** The purge of each tenant once a night in its zone, and once at the start. */
export function dailyPurge(parts: DailyParts): DailyRuns {
  return dailyForTenants(parts, {
    queue: 'case-purge',
    called: 'the purge of reported cases',
    scopes: [],
    async run({ house, requestId, via, now }, principal) {
      const order = { principal, requestId, via, now, readClock: house.readClock }
      const purged = await persevering(MOST_TRIES, () =>
        changeIn(house.em, order, async (work) => {
          await takeTime(work)
          return purgeDue(work)
        }),
      )
      return { purged }
    },
  })
}
