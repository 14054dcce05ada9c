import type { markNotificationRead as card } from '@vigencia/contracts/lifecycle'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { Notification, notificationAnswers } from './notification.ts'

export const markNotificationRead: UseCase<typeof card> = async (work, { notification_id }) => {
  const change = await work.change('tenant', work.tenant.id)
  const found = await findNotification(work, notification_id)
  const read =
    found.read_at === null
      ? { ...found, read_at: work.now, read_by: work.principal.userId ?? work.principal.keyId }
      : found
  if (read !== found) {
    await storeRead(work, read)
    await change?.record({
      change_type: 'read',
      change_description: `Notification "${found.message}" marked as read`,
      affected_table: 'notifications',
      period_id: found.period_id,
      previous_values: { id: found.id, read_at: null },
      new_values: { id: found.id, read_at: work.now.toString() },
    })
  }
  const [answer] = await notificationAnswers(work, [read])
  return answer as NonNullable<typeof answer>
}

/** @throws Refusal `notification_not_found` */
async function findNotification(work: UnitOfWork, id: string): Promise<Notification> {
  const found = await work.em.findOne(Notification, { tenant_id: work.tenant.id, id })
  if (found === null) throw new Refusal('notification_not_found', `Notification not found: ${id}`)
  return found
}

async function storeRead(work: UnitOfWork, { id, read_at, read_by }: Notification): Promise<void> {
  await work.sql('update contracts.notifications set read_at = $3, read_by = $4 where tenant_id = $1 and id = $2', [
    work.tenant.id,
    id,
    read_at?.toString(),
    read_by,
  ])
}
