import { dayBefore, type Day } from '@vigencia/domain/calendar/day.ts'
import type { Percent } from '@vigencia/domain/money/percent.ts'
import type { CurrentPeriod } from '../period/contract-period.ts'
import { pricingAfter } from '../period/other-periods.ts'

/** What a reajuste, or the activation of a renewal, does with the self-pay prices that are in force on a day. */
export interface SelfPayMove {
  readonly convenio_id: string
  readonly from: Day
  /** The last day on which they move: the eve of the next period; null: for good. */
  readonly until: Day | null
  /** Null: they stay. */
  readonly percent: Percent | null
  /** False: they end the day before. */
  readonly goOn: boolean
}

/** @param periods every period of the convenio, by its first day */
export function selfPayMove(
  convenio_id: string,
  periods: readonly CurrentPeriod[],
  from: Day,
  how: Pick<SelfPayMove, 'percent' | 'goOn'>,
): SelfPayMove {
  const [next] = pricingAfter(periods, from)
  return { convenio_id, from, until: next === undefined ? null : dayBefore(next.days.start), ...how }
}
