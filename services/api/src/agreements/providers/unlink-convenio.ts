import type { unlinkConvenio as card } from '@vigencia/contracts/providers'
import { isBefore } from '@vigencia/domain/calendar/day.ts'
import { dayIn } from '@vigencia/domain/calendar/instant.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findConvenio } from '../convenios/find-convenio.ts'
import { openRecord } from '../master-data/find-record.ts'
import { providerNoun } from './provider-noun.ts'
import { ProviderConvenio, linkAnswer, linkPeriodValues } from './provider-convenio.ts'

export const unlinkConvenio: UseCase<typeof card> = async (work, { provider_id, convenio_id }) => {
  const { record: provider, change } = await openRecord(work, providerNoun, provider_id)
  const { name } = await findConvenio(work, convenio_id)
  const where = { tenant_id: work.tenant.id, provider_id, convenio_id }
  const last = await work.em.findOne(ProviderConvenio, where, { orderBy: { linked_at: 'desc' } })
  if (last === null) throw new Refusal('convenio_not_linked', `"${provider.name}" has never accepted "${name}".`)
  if (last.unlinked_at !== null) return null
  const previous_values = linkPeriodValues(linkAnswer(last, name, change.revision - 1))
  const today = dayIn(change.now, work.tenant.timeZone)
  // a link that a clock ran ahead to make ends on the day on which it begins, and so holds no day
  const unlinked_on = isBefore(today, last.linked_on) ? last.linked_on : today
  work.em.assign(last, { unlinked_at: change.at, unlinked_on })
  await change.record({
    change_type: 'unlink',
    change_description: `"${provider.name}" does not accept "${name}" any more`,
    affected_table: 'provider_convenios',
    previous_values,
    new_values: linkPeriodValues(linkAnswer(last, name, change.revision)),
  })
  return null
}
