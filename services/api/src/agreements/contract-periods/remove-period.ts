import type { remove } from '@vigencia/contracts/contract-periods'
import { inWords } from '@vigencia/domain/calendar/validity.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findPeriod, openDraftUnless } from './period/find-period.ts'
import { currentAnswer, periodValues } from './period/period-answer.ts'
import { endValidity } from './period/period-validity.ts'

export const removePeriod: UseCase<typeof remove> = async (work, path) => {
  const draft = await openDraftUnless(work, path, async () => (await findPeriod(work, path)).is_deleted)
  if (draft === null) return null
  const { change, period, found } = draft
  work.em.assign(period, { is_deleted: true, updated_at: work.now })
  await endValidity(work, change, period.id)
  await change.record({
    change_type: 'delete',
    change_description: `Draft period ${inWords(found.days)} deleted`,
    affected_table: 'periods',
    period_id: period.id,
    previous_values: periodValues(currentAnswer(found, work.today)),
  })
  return null
}
