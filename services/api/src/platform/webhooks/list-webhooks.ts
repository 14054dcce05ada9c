import type { list } from '@vigencia/contracts/webhooks'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { Webhook, webhookAnswer } from './webhook.ts'

export const listWebhooks: UseCase<typeof list> = async (work, { offset, limit }) => {
  const order = { orderBy: { created_at: 'desc', id: 'desc' }, offset, limit } as const
  const [found, total] = await work.em.findAndCount(Webhook, { tenant_id: work.tenant.id, removed_at: null }, order)
  return { items: found.map((one) => webhookAnswer(one, work.now)), total, offset, limit }
}
