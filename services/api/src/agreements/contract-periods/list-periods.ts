import type { list } from '@vigencia/contracts/contract-periods'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findConvenio } from '../convenios/find-convenio.ts'
import { periodsOf } from './period/find-period.ts'
import { currentAnswer } from './period/period-answer.ts'

export const listPeriods: UseCase<typeof list> = async (
  work,
  { convenio_id, status, include_inactive, offset, limit },
) => {
  await findConvenio(work, convenio_id)
  const periods = (await periodsOf(work, convenio_id))
    .filter((period) => include_inactive || !period.is_deleted)
    .map((period) => currentAnswer(period, work.today))
    .filter((period) => status === null || period.status === status)
  return { items: periods.slice(offset, offset + limit), total: periods.length, offset, limit }
}
