import { readIn } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { dailyForTenants, type DailyParts, type DailyRuns } from '@vigencia/server/jobs/daily-for-tenants.ts'
import { writeHeads } from './write-heads.ts'

/** Writes the heads of each tenant's logs into a folder at ten to one in its zone, and once at the start. */
export function dailyHeads(parts: DailyParts, folder: string): DailyRuns {
  return dailyForTenants(parts, {
    queue: 'log-heads',
    called: 'the copy of the heads of all logs',
    scopes: [],
    async run({ context, requestId, via, now }, principal) {
      const order = { principal, requestId, via, now, readClock: context.readClock }
      const { heads, isNew } = await readIn(context.em, order, (work) => writeHeads(work, folder))
      return { heads, files: isNew ? 1 : 0 }
    },
  })
}
