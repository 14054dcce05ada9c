import type { resolveAll as card } from '@vigencia/contracts/cases'
import type { Day } from '@vigencia/domain/calendar/day.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import type { Privacy } from '../privacy/privacy.ts'
import type { Found } from './named-cases.ts'
import { resolveEach } from './resolve-each.ts'
import { startOf } from './start-of-day.ts'

export const resolveCases =
  (privacy: Privacy): UseCase<typeof card> =>
  async (work, { items, filter, count, dry_run }) => {
    if (filter !== null) return resolveEach(work, privacy, await unsentCases(work, filter, count), dry_run)
    const found = (items ?? []).map((one, index) => ({ ...one, place: ['items', String(index)] }))
    return resolveEach(work, privacy, found, dry_run)
  }

interface Filter {
  readonly event_id: number | null
  readonly created_from: Day | null
  readonly created_to: Day | null
}

/**
 * Cases in doubt that a filter finds, none of which was sent. What is sent once more by itself tells by itself, and of
 * what the registry gave a number it has something.
 * @throws Refusal `count_differs`
 */
async function unsentCases(work: UnitOfWork, filter: Filter, count: number | null): Promise<Found[]> {
  const start = (day: Day | null) => (day === null ? null : startOf(work, day).toString())
  const found = await work.sql<{ id: string }>(
    `select id from snvs.cases
      where tenant_id = $1 and state = 'in_doubt' and resend_due is null and doubt_because is null
        and ($2::integer is null or event_id = $2) and ($3::timestamptz is null or created_at >= $3)
        and ($4::timestamptz is null or created_at < $4)
      order by created_at, id`,
    [work.tenant.id, filter.event_id, start(filter.created_from), start(filter.created_to?.add({ days: 1 }) ?? null)],
  )
  if (found.length !== count)
    throw new Refusal(
      'count_differs',
      `The filter finds ${found.length} cases in doubt and not ${count}: look at them again, and say the number that you mean.`,
    )
  return found.map(({ id }) => ({
    place: ['filter', id],
    case_id: id,
    source_reference: null,
    document: null,
    event_id: null,
    resolution: 'was_not_sent',
    id_caso: null,
  }))
}
