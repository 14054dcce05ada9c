import type { terminate } from '@vigencia/contracts/contract-periods'
import { dayAfter, isBefore, type Day } from '@vigencia/domain/calendar/day.ts'
import { earlierEnd, holds, inWords, type Validity } from '@vigencia/domain/calendar/validity.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { particularPricesFrom } from '../particular-prices/prices-from.ts'
import type { CurrentPeriod } from './period/contract-period.ts'
import { openForAct, periodsOf } from './period/find-period.ts'
import { namedPeriod, pricingAfter, toldState } from './period/other-periods.ts'
import { changedAnswer, currentAnswer, periodValues } from './period/period-answer.ts'
import { mustBeFreeFor, REVOKED, setValidity } from './period/period-validity.ts'
import { lastAct, standingActs } from './period/standing-acts.ts'

export const terminatePeriod: UseCase<typeof terminate> = async (work, input) => {
  const { effective_date, reason, retroactive: allowed, end_successors, ...path } = input
  const { change, found } = await openForAct(work, path, allowed)
  const previous_values = periodValues(currentAnswer(found, work.today))
  const last = effective_date ?? work.today
  mustHold(await daysToEndOn(work, found), last)
  // where one of them has started, the period is over, and so the word was said
  const ended = end_successors ? pricingAfter(await periodsOf(work, path.convenio_id), found.days.start) : []
  for (const { id, days } of ended) await setValidity(work, change, { ...path, period_id: id, days, ...REVOKED })
  const days = { start: found.days.start, end: last }
  await mustBeFreeFor(work, found, days)
  const closed = { status: 'terminated', closed_reason: 'termination', days } as const
  await setValidity(work, change, { ...path, ...closed })
  const answer = changedAnswer(found, { ...closed, revision: change.revision }, work.today)
  const retroactive = isBefore(dayAfter(earlierEnd(found.days, days) ?? last), work.today)
  await change.record({
    change_type: 'terminate',
    change_description: inSentence(found.days, last, ended.length),
    affected_table: 'period_validities',
    affected_record_count: 1 + ended.length,
    period_id: found.id,
    previous_values: { ...previous_values, ...(ended.length > 0 && { other_periods: ended.map(toldState) }) },
    new_values: {
      ...periodValues(answer),
      ...(ended.length > 0 && { other_periods: ended.map((one) => toldState({ ...one, ...REVOKED })) }),
    },
    reason,
    retroactive,
  })
  return {
    ...answer,
    ended_successors: ended.map((one) => namedPeriod({ ...one, ...REVOKED }, work.today)),
    still_pricing: await stillPricing(work, path.convenio_id, last),
    retroactive,
  }
}

function inSentence(days: Validity, last: Day, ended: number): string {
  const more = ended === 0 ? '' : `, and ${ended} later ${ended === 1 ? 'period' : 'periods'} revoked`
  return `Period ${inWords(days)} terminated, ${last.toString()} is its last day${more}`
}

/** Its days, or where it is terminated already those that it had before the first time. */
async function daysToEndOn(work: UnitOfWork, period: CurrentPeriod): Promise<Validity> {
  if (period.closed_reason !== 'termination') return period.days
  return lastAct(await standingActs(work, period))?.before.days ?? period.days
}

/** @throws Refusal `outside_validity` */
function mustHold(days: Validity, last: Day): void {
  if (holds(days, last)) return
  throw new Refusal(
    'outside_validity',
    `${last.toString()} is outside the validity, ${inWords(days)}: a period ends on one of its days, and one that has not started is revoked.`,
  )
}

async function stillPricing(work: UnitOfWork, convenioId: string, last: Day) {
  const later = pricingAfter(await periodsOf(work, convenioId), last)
  return {
    periods: later.map((one) => namedPeriod(one, work.today)),
    particular_prices: await particularPricesFrom(work, convenioId, dayAfter(last)),
  }
}
