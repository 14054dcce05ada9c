import type { timeline } from '@vigencia/contracts/contract-periods'
import { shareADay, type Span } from '@vigencia/domain/calendar/validity.ts'
import { pricesNoDay } from '@vigencia/domain/agreements/period-status.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { periodsOf } from '../period/find-period.ts'
import { findConvenio } from '../../convenios/find-convenio.ts'
import { timelineOf } from './timeline-items.ts'

export const showTimeline: UseCase<typeof timeline> = async (work, { convenio_id, from, to }) => {
  const { name, payment_type, is_active, revision } = await findConvenio(work, convenio_id)
  const input: Span = { start: from, end: to }
  const periods = (await periodsOf(work, convenio_id)).filter((period) => !period.is_deleted)
  const { items, shown } = await timelineOf(work, convenio_id, periods)
  const revoked = periods.filter((period) => pricesNoDay(period) && shareADay(period.days, input))
  return {
    convenio_id,
    name,
    payment_type,
    is_active,
    revision,
    today: work.today,
    items: items.filter((item) => shareADay({ start: item.from, end: item.to }, input)),
    revoked: revoked.map(shown),
  }
}
