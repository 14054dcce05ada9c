import { validityOfDateRange } from '@vigencia/domain/calendar/date-range.ts'
import type { Validity } from '@vigencia/domain/calendar/validity.ts'
import type { Predecessor } from '@vigencia/domain/agreements/findings/period-facts.ts'
import { holdsDays } from '@vigencia/domain/agreements/period-status.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { CurrentPeriod } from '../period/contract-period.ts'

/** The period that another took over from, or what has corrected it. */
export interface TakenOver extends Pick<Predecessor, 'by' | 'days' | 'changed_by'> {
  readonly source: CurrentPeriod
}

/** @param periods every period of the convenio */
export async function takenOver(
  work: UnitOfWork,
  periods: readonly CurrentPeriod[],
  period: CurrentPeriod,
): Promise<TakenOver | null> {
  const { adjusted_from, renewal_of, supersedes } = period
  const named = periods.find(({ id }) => id === (adjusted_from ?? renewal_of ?? supersedes))
  if (named === undefined) return null
  const source = periods.find((one) => one.place === named.place && holdsDays(one)) ?? named
  const by = adjusted_from !== null ? 'reajuste' : renewal_of !== null ? 'renewal' : 'supersession'
  const waits = by === 'renewal' || period.status === 'draft'
  const days = (await daysUntilThen(work, source, period)) ?? (waits ? source.days : null)
  return { source, by, days, changed_by: by === 'renewal' ? changedBy(named, source) : null }
}

/** The days that it had until the other one was put in force; null: nothing was closed for that one. */
async function daysUntilThen(
  work: UnitOfWork,
  source: Pick<CurrentPeriod, 'place'>,
  { place }: Pick<CurrentPeriod, 'place'>,
): Promise<Validity | null> {
  const [before] = await work.sql<{ days: string }>(
    `select v.days::text
       from contracts.periods p join contracts.period_validities v on v.tenant_id = $1 and v.period_id = p.id
      where p.tenant_id = $1 and p.place = $2 and v.known_until = (
        select min(w.known_from)
          from contracts.periods n join contracts.period_validities w on w.tenant_id = $1 and w.period_id = n.id
         where n.tenant_id = $1 and n.place = $3 and w.status <> 'draft')`,
    [work.tenant.id, source.place, place],
  )
  return before === undefined ? null : validityOfDateRange(before.days)
}

// only what is active or has expired is renewed, so everything else came after the renewal
const ACTS = { reajuste: 'reajuste', termination: 'termination', superseded: 'supersession' } as const

function changedBy(renewed: CurrentPeriod, source: CurrentPeriod): Predecessor['changed_by'] {
  const reason = source.closed_reason
  if (reason !== null && Object.hasOwn(ACTS, reason)) return ACTS[reason as keyof typeof ACTS]
  return renewed.id === source.id ? null : 'correction'
}
