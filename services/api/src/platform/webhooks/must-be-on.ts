import { Refusal } from '@vigencia/domain/refusals.ts'
import type { Webhook } from './webhook.ts'

/** @throws Refusal `webhook_off` that says how it is switched on */
export function mustBeOn({ id, is_active, switched_off_because }: Webhook): void {
  if (is_active) return
  const why = switched_off_because === null ? '' : ` (${switched_off_because})`
  throw new Refusal(
    'webhook_off',
    `Webhook ${id} is off${why}, so nothing is sent: switch it on by PUT /v1/webhooks/${id} with "is_active": true.`,
  )
}
