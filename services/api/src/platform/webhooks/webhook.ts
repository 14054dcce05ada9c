import { createHash } from 'node:crypto'
import { p } from '@mikro-orm/core'
import type { z } from 'zod'
import type { Webhook as WebhookOnTheWire } from '@vigencia/contracts/webhooks/webhook.ts'
import type { LoggedValues } from '@vigencia/database/change-log/change.ts'
import { InstantColumn } from '@vigencia/database/columns/instant-column.ts'
import { entity } from '@vigencia/database/orm/entity.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'

export type WebhookAnswer = z.output<typeof WebhookOnTheWire>

/** A webhook as it is stored. Its secrets are sealed. */
export type Webhook = Omit<WebhookAnswer, 'previous_secret_until'> & {
  tenant_id: string
  sealed: Buffer | null
  key_version: number | null
  previous_sealed: Buffer | null
  previous_key_version: number | null
  previous_until: Instant | null
  failures: number
  removed_at: Instant | null
}

export const Webhook = entity<Webhook>({
  name: 'Webhook',
  tableName: 'platform.webhooks',
  properties: {
    tenant_id: p.uuid().primary(),
    id: p.uuid().primary(),
    name: p.text(),
    url: p.text(),
    events: p.array<WebhookAnswer['events'][number]>(),
    is_active: p.boolean(),
    switched_off_because: p.text().nullable(),
    sealed: p.blob().nullable(),
    key_version: p.integer().nullable(),
    previous_sealed: p.blob().nullable(),
    previous_key_version: p.integer().nullable(),
    previous_until: p.type(InstantColumn).nullable(),
    failing_since: p.type(InstantColumn).nullable(),
    failures: p.integer(),
    retry_at: p.type(InstantColumn).nullable(),
    last_delivered_at: p.type(InstantColumn).nullable(),
    created_at: p.type(InstantColumn),
    updated_at: p.type(InstantColumn),
    removed_at: p.type(InstantColumn).nullable(),
  },
})

/** @throws Refusal `webhook_not_found` */
export async function findWebhook(work: UnitOfWork, id: string): Promise<Webhook> {
  const found = await work.em.findOne(Webhook, { tenant_id: work.tenant.id, id, removed_at: null })
  if (found === null) throw new Refusal('webhook_not_found', `Webhook not found: ${id}`)
  return found
}

export function webhookAnswer(webhook: Webhook, now: Instant): WebhookAnswer {
  const { id, name, url, events, is_active, switched_off_because, created_at, updated_at } = webhook
  const { failing_since, retry_at, last_delivered_at, previous_until } = webhook
  const isOver = previous_until === null || previous_until.epochMilliseconds <= now.epochMilliseconds
  return {
    id,
    name,
    url,
    events,
    is_active,
    switched_off_because,
    failing_since,
    retry_at,
    last_delivered_at,
    previous_secret_until: isOver ? null : previous_until,
    created_at,
    updated_at,
  }
}

/**
 * A webhook in the change log. An address may hold a secret of the receiver's, so the log has its host and a digest.
 * It has digests of the sealed secrets too, so that one that was exchanged is found.
 */
export function webhookValues(webhook: Webhook): LoggedValues {
  return {
    id: webhook.id,
    name: webhook.name,
    host: new URL(webhook.url).host,
    url_digest: digestOf(webhook.url),
    events: webhook.events,
    is_active: webhook.is_active,
    switched_off_because: webhook.switched_off_because,
    secret_digest: webhook.sealed && digestOf(webhook.sealed),
    previous_secret_digest: webhook.previous_sealed && digestOf(webhook.previous_sealed),
    previous_until: webhook.previous_until?.toString() ?? null,
    created_at: webhook.created_at.toString(),
    removed_at: webhook.removed_at?.toString() ?? null,
  }
}

const digestOf = (value: string | Buffer) => createHash('sha256').update(value).digest('hex')
