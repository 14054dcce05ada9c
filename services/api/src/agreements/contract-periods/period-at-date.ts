import type { atDate } from '@vigencia/contracts/contract-periods'
import { holds } from '@vigencia/domain/calendar/validity.ts'
import { isPricing } from '@vigencia/domain/agreements/period-status.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findConvenio } from '../convenios/find-convenio.ts'
import { periodsOf } from './period/find-period.ts'
import { currentAnswer } from './period/period-answer.ts'

export const periodAtDate: UseCase<typeof atDate> = async (work, { convenio_id, date }) => {
  const convenio = await findConvenio(work, convenio_id)
  const found = (await periodsOf(work, convenio_id)).find((period) => isPricing(period) && holds(period.days, date))
  if (found === undefined)
    throw new Refusal('no_period_at_date', `"${convenio.name}" has no contract period on ${date.toString()}.`)
  return currentAnswer(found, work.today)
}
