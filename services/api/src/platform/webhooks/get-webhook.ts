import type { get } from '@vigencia/contracts/webhooks'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findWebhook, webhookAnswer } from './webhook.ts'

export const getWebhook: UseCase<typeof get> = async (work, { webhook_id }) =>
  webhookAnswer(await findWebhook(work, webhook_id), work.now)
