import { LockMode } from '@mikro-orm/core'
import type { linkConvenio as card } from '@vigencia/contracts/providers'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { dayIn } from '@vigencia/domain/calendar/instant.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { Convenio } from '../convenios/convenio.ts'
import { convenioNotFound, mustBeActive } from '../convenios/find-convenio.ts'
import { openRecord } from '../master-data/find-record.ts'
import { providerMustBeActive, providerNoun } from './provider-noun.ts'
import { ProviderConvenio, linkAnswer, linkPeriodValues } from './provider-convenio.ts'

export const linkConvenio: UseCase<typeof card> = async (work, { provider_id, convenio_id }) => {
  const { record: provider, change } = await openRecord(work, providerNoun, provider_id)
  const convenio = await heldConvenio(work, convenio_id)
  providerMustBeActive(provider)
  mustBeActive(convenio)
  const keys = { tenant_id: work.tenant.id, provider_id, convenio_id }
  if ((await work.em.findOne(ProviderConvenio, { ...keys, unlinked_at: null })) !== null)
    throw new Refusal('convenio_already_linked', `"${provider.name}" accepts "${convenio.name}" already.`)
  // the day is that of the clock under the lock: after a clock that ran ahead the stream's instants do not tell it
  const days = { linked_on: dayIn(change.now, work.tenant.timeZone), unlinked_on: null }
  const instants = { linked_at: change.at, unlinked_at: null }
  const linkPeriod = work.em.create(ProviderConvenio, { ...keys, id: work.newId(), ...days, ...instants })
  const answer = linkAnswer(linkPeriod, convenio.name, change.revision)
  await change.record({
    change_type: 'link',
    change_description: `"${provider.name}" accepts "${convenio.name}"`,
    affected_table: 'provider_convenios',
    new_values: linkPeriodValues(answer),
  })
  return answer
}

/**
 * Holds the convenio's row against its deactivation until the link is there. A link prices nothing, so the convenio's
 * revision stays.
 */
async function heldConvenio(work: UnitOfWork, id: string): Promise<Convenio> {
  const options = { lockMode: LockMode.PESSIMISTIC_READ }
  const convenio = await work.em.findOne(Convenio, { tenant_id: work.tenant.id, id }, options)
  if (convenio === null) throw convenioNotFound(id)
  return convenio
}
