import type { terminate } from '@vigencia/contracts/contract-periods'
import { dayAfter, isBefore } from '@vigencia/domain/calendar/day.ts'
import { holds, inWords } from '@vigencia/domain/calendar/validity.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { openActive } from './period/find-period.ts'
import { changedAnswer, currentAnswer, periodValues } from './period/period-answer.ts'
import { setValidity } from './period/period-validity.ts'

export const terminatePeriod: UseCase<typeof terminate> = async (work, { effective_date, reason, ...path }) => {
  const { change, found } = await openActive(work, path)
  const previous_values = periodValues(currentAnswer(found, work.today))
  const last = effective_date ?? work.today
  if (!holds(found.days, last)) {
    throw new Refusal(
      'outside_validity',
      `${last.toString()} is outside the validity, ${inWords(found.days)}: a period ends on one of its days, and one that has not started is revoked.`,
    )
  }
  const closed = { status: 'terminated', closed_reason: 'termination', days: { ...found.days, end: last } } as const
  await setValidity(work, change, { ...path, ...closed })
  const answer = changedAnswer(found, { ...closed, revision: change.revision }, work.today)
  const retroactive = isBefore(dayAfter(last), work.today)
  await change.record({
    change_type: 'terminate',
    change_description: `Period ${inWords(found.days)} terminated, ${last.toString()} is its last day`,
    affected_table: 'period_validities',
    period_id: found.id,
    previous_values,
    new_values: periodValues(answer),
    reason,
    retroactive,
  })
  return { ...answer, retroactive }
}
