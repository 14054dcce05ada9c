import type { validate } from '@vigencia/contracts/eligibility'
import { judgeEligibility } from '@vigencia/domain/agreements/eligibility.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findRecord } from '../../master-data/find-record.ts'
import { appointmentTypeNoun } from '../appointment-types/appointment-type-noun.ts'
import { findConvenio } from '../../convenios/find-convenio.ts'
import { providerNoun } from '../provider-noun.ts'
import { ProviderConvenio } from '../provider-convenio.ts'
import { offeredPeriod } from './offered-period.ts'

export const validateEligibility: UseCase<typeof validate> = async (
  work,
  { date: input, plan_id, accommodation, provider_id, specialty, ...ids },
) => {
  const date = input ?? work.today
  const provider = await findRecord(work, providerNoun, ids.provider_profile_id)
  const convenio = await findConvenio(work, ids.convenio_id)
  const appointment_type = await findRecord(work, appointmentTypeNoun, ids.appointment_type_id)
  const link = { tenant_id: work.tenant.id, provider_id: provider.id, convenio_id: convenio.id }
  const linkPeriods = await work.em.find(ProviderConvenio, link)
  // who is checked does it, unless the question names somebody else
  const question = { plan_id, accommodation, provider_id: provider_id ?? provider.id, specialty }
  const period = await offeredPeriod(work, convenio.id, appointment_type.id, { day: date, question })
  const { reasons, ...needs } = judgeEligibility({ date, provider, convenio, appointment_type, linkPeriods, period })
  if (reasons.length > 0)
    throw new Refusal('not_eligible', `${reasons.map(({ message }) => message).join('; ')}.`, reasons)
  const shown = period && { id: period.id, validity_start: period.days.start, validity_end: period.days.end }
  return { eligible: true, ...ids, date, period: shown, ...needs, revision: convenio.revision }
}
