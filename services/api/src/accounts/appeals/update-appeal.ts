import type { update } from '@vigencia/contracts/billing-appeals'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { openAccount } from '../account-stream.ts'
import { findAppeal, storedAppeal } from './find-appeal.ts'

/** An appeal that was answered was sent on some day: what is told later would only be wrong. */
export const updateAppeal: UseCase<typeof update> = async (work, { appeal_id, sent_on }) => {
  const { convenio_id } = await storedAppeal(work, appeal_id)
  const change = await openAccount(work, convenio_id)
  const before = await storedAppeal(work, appeal_id)
  if (before.state === 'answered')
    throw new Refusal('appeal_answered', `Appeal ${before.number} was answered, so it stays as it is.`)
  const day = sent_on.toString()
  if (before.state === 'sent' && before.sent_on === day) return findAppeal(work, appeal_id)
  await work.sql("update billing.appeals set state = 'sent', sent_on = $3::date where tenant_id = $1 and id = $2", [
    work.tenant.id,
    appeal_id,
    day,
  ])
  await change.record({
    change_type: 'send_appeal',
    change_description: `Appeal ${before.number} sent on ${day}`,
    affected_table: 'appeals',
    previous_values: { id: appeal_id, state: before.state, sent_on: before.sent_on },
    new_values: { id: appeal_id, state: 'sent', sent_on: day },
  })
  return findAppeal(work, appeal_id)
}
