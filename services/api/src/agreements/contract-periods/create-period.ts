import type { create } from '@vigencia/contracts/contract-periods'
import { inWords } from '@vigencia/domain/calendar/validity.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { mustFitPaymentType } from '../convenios/convenio-rules.ts'
import { mustBeActive, openConvenio } from '../convenios/find-convenio.ts'
import { addPeriod } from './period/add-period.ts'
import { draftAnswer, periodValues } from './period/period-answer.ts'
import { mustBeFree, setValidity } from './period/period-validity.ts'

export const createPeriod: UseCase<typeof create> = async (work, { convenio_id, start_date, end_date, ...fields }) => {
  const { convenio, change } = await openConvenio(work, convenio_id)
  mustBeActive(convenio)
  mustFitPaymentType({ payment_type: convenio.payment_type, copay_enabled: fields.copay_enabled })
  const days = { start: start_date, end: end_date }
  await mustBeFree(work, convenio_id, days)
  const period = addPeriod(work, { ...fields, convenio_id, table_adjustments: [] })
  await setValidity(work, change, { convenio_id, period_id: period.id, days, status: 'draft' })
  const answer = draftAnswer(period, days, change.revision, work.today)
  await change.record({
    change_type: 'create',
    change_description: `Draft period ${inWords(days)} created`,
    affected_table: 'periods',
    period_id: period.id,
    new_values: periodValues(answer),
  })
  return answer
}
