import type { listNotifications as card } from '@vigencia/contracts/lifecycle'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { Notification, notificationAnswers } from './notification.ts'

export const listNotifications: UseCase<typeof card> = async (work, { convenio_id, unread, offset, limit }) => {
  const where = {
    tenant_id: work.tenant.id,
    ...(convenio_id !== null && { convenio_id }),
    ...(unread && { read_at: null }),
  }
  const [found, total] = await work.em.findAndCount(Notification, where, {
    orderBy: { created_at: 'desc', validity_end: 'asc', id: 'asc' },
    offset,
    limit,
  })
  return { items: await notificationAnswers(work, found), total, offset, limit }
}
