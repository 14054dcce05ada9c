// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, CommandOptions, Operation, UnkeyedCommandOptions } from '../../operation/operation.ts'

export interface WebhooksCreateInput {
  /** What it is for, in words */
  name: string
  /** Where events are sent: https, at a public address */
  url: string
  /** What it listens to */
  events: ("period.activated" | "period.ended" | "period.ending" | "reajuste.made" | "case.reported" | "case.refused" | "case.in_doubt")[]
}

/** A webhook with the secret that signs its events */
export interface NewWebhook {
  /** The webhook */
  id: string
  /** What it is for, in words */
  name: string
  /** Where events are sent */
  url: string
  /** What it listens to */
  events: ("period.activated" | "period.ended" | "period.ending" | "reajuste.made" | "case.reported" | "case.refused" | "case.in_doubt")[]
  /** Whether events are sent. What happens meanwhile is held, and can be replayed */
  is_active: boolean
  /** Why the service switched it off: nothing arrived for 3 days, or it answered 410. Null: it did not */
  switched_off_because: "failing" | "gone" | null
  /**
   * Since when nothing arrives; null: all is well.
   * An instant, with `Z` in answers.
   */
  failing_since: string | null
  /**
   * When it is tried again.
   * An instant, with `Z` in answers.
   */
  retry_at: string | null
  /**
   * When an event last arrived.
   * An instant, with `Z` in answers.
   */
  last_delivered_at: string | null
  /**
   * Until when the secret before the last rotation signs too.
   * An instant, with `Z` in answers.
   */
  previous_secret_until: string | null
  /**
   * When it was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /**
   * When it was last changed.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /** What signs the events, for the receiver. It is shown this once */
  secret: string
}

export interface WebhooksCreateOperation extends Operation<'webhook_address_refused' | 'webhooks_not_set_up' | 'too_many_webhooks'> {
  /**
   * Create a webhook
   *
   * From now on what happens is sent to its address, signed as Standard Webhooks says. The answer shows the secret, once.
   *
   * `POST /v1/webhooks`. Scope: `admin`.
   *
   * Refused as
   * - `webhook_address_refused` (422): The address of the webhook is not allowed
   * - `webhooks_not_set_up` (422): The operator has set no key for webhooks
   * - `too_many_webhooks` (422): There are as many webhooks as there may be
   */
  mutate(input: WebhooksCreateInput, options?: CommandOptions): Promise<NewWebhook>
}

export interface WebhooksListInput {
  /**
   * How many of the list are passed over before this page begins.
   * At least 0, at most 10000000.
   * @default 0
   */
  offset?: number | undefined
  /**
   * The most that this page holds.
   * At least 1, at most 200.
   * @default 50
   */
  limit?: number | undefined
}

/** One page of a list, in a stable order */
export interface WebhookPage {
  /** What this page holds, in the order of the list */
  items: Webhook[]
  /**
   * How many the whole list has.
   * At least 0, at most 2147483647.
   */
  total: number
  /**
   * How many of the list come before this page.
   * At least 0, at most 10000000.
   */
  offset: number
  /**
   * The most that this page could hold.
   * At least 1, at most 200.
   */
  limit: number
}

/** Where events of the tenant are sent, and how that goes */
export interface Webhook {
  /** The webhook */
  id: string
  /** What it is for, in words */
  name: string
  /** Where events are sent */
  url: string
  /** What it listens to */
  events: ("period.activated" | "period.ended" | "period.ending" | "reajuste.made" | "case.reported" | "case.refused" | "case.in_doubt")[]
  /** Whether events are sent. What happens meanwhile is held, and can be replayed */
  is_active: boolean
  /** Why the service switched it off: nothing arrived for 3 days, or it answered 410. Null: it did not */
  switched_off_because: "failing" | "gone" | null
  /**
   * Since when nothing arrives; null: all is well.
   * An instant, with `Z` in answers.
   */
  failing_since: string | null
  /**
   * When it is tried again.
   * An instant, with `Z` in answers.
   */
  retry_at: string | null
  /**
   * When an event last arrived.
   * An instant, with `Z` in answers.
   */
  last_delivered_at: string | null
  /**
   * Until when the secret before the last rotation signs too.
   * An instant, with `Z` in answers.
   */
  previous_secret_until: string | null
  /**
   * When it was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /**
   * When it was last changed.
   * An instant, with `Z` in answers.
   */
  updated_at: string
}

export interface WebhooksListOperation extends Operation<never> {
  /**
   * List webhooks
   *
   * The newest first.
   *
   * `GET /v1/webhooks`. Scope: `admin`.
   */
  query(input: WebhooksListInput, options?: CallOptions): Promise<WebhookPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: WebhooksListInput, options?: CallOptions): AsyncGenerator<WebhookPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: WebhooksListInput, options?: CallOptions): AsyncGenerator<Webhook>
}

export interface WebhooksGetInput {
  /** The webhook */
  webhook_id: string
}

export interface WebhooksGetOperation extends Operation<'webhook_not_found'> {
  /**
   * Get a webhook
   *
   * `GET /v1/webhooks/{webhook_id}`. Scope: `admin`.
   *
   * Refused as
   * - `webhook_not_found` (404): Webhook not found
   */
  query(input: WebhooksGetInput, options?: CallOptions): Promise<Webhook>
}

export interface WebhooksUpdateInput {
  /** The webhook */
  webhook_id: string
  /** What it is for, in words */
  name: string
  /** Where events are sent: https, at a public address */
  url: string
  /** What it listens to */
  events: ("period.activated" | "period.ended" | "period.ending" | "reajuste.made" | "case.reported" | "case.refused" | "case.in_doubt")[]
  /** Whether events are sent */
  is_active: boolean
}

export interface WebhooksUpdateOperation extends Operation<'webhook_not_found' | 'webhook_address_refused'> {
  /**
   * Change a webhook
   *
   * As a whole. Switched on again, it gets what happens from then on; what was held meanwhile is sent by a replay. The secret stays.
   *
   * `PUT /v1/webhooks/{webhook_id}`. Scope: `admin`.
   *
   * Refused as
   * - `webhook_not_found` (404): Webhook not found
   * - `webhook_address_refused` (422): The address of the webhook is not allowed
   */
  mutate(input: WebhooksUpdateInput, options?: CommandOptions): Promise<Webhook>
}

export interface WebhooksRemoveInput {
  /** The webhook */
  webhook_id: string
}

export type WebhooksRemoveOutput = null

export interface WebhooksRemoveOperation extends Operation<'webhook_not_found'> {
  /**
   * Remove a webhook
   *
   * With its secret and its deliveries. What is under way may still arrive.
   *
   * `DELETE /v1/webhooks/{webhook_id}`. Scope: `admin`.
   *
   * Refused as
   * - `webhook_not_found` (404): Webhook not found
   */
  mutate(input: WebhooksRemoveInput, options?: UnkeyedCommandOptions): Promise<WebhooksRemoveOutput>
}

export interface WebhooksRotateInput {
  /** The webhook */
  webhook_id: string
  /**
   * For how long the old secret signs too.
   * @default "24h"
   */
  grace?: "0" | "1h" | "24h" | undefined
}

export interface WebhooksRotateOperation extends Operation<'webhook_not_found' | 'webhooks_not_set_up'> {
  /**
   * Rotate a webhook's secret
   *
   * Makes a new secret and shows it, once. During the grace the old one signs too, so that each request has both signatures.
   *
   * `POST /v1/webhooks/{webhook_id}/rotate`. Scope: `admin`.
   *
   * Refused as
   * - `webhook_not_found` (404): Webhook not found
   * - `webhooks_not_set_up` (422): The operator has set no key for webhooks
   */
  mutate(input: WebhooksRotateInput, options?: CommandOptions): Promise<NewWebhook>
}

export type WebhooksResealInput = Record<string, never>

/** What sealing anew did */
export interface ResealedWebhooks {
  /**
   * The version of the newest key.
   * At least 0, at most 2147483647.
   */
  key_version: number
  /**
   * The secrets of how many webhooks were sealed anew.
   * At least 0, at most 2147483647.
   */
  resealed: number
  /** Whether the secret at the issuer of sign-ins was sealed anew */
  is_issuer_resealed: boolean
}

export interface WebhooksResealOperation extends Operation<'webhooks_not_set_up'> {
  /**
   * Seal the secrets of webhooks anew with the newest key
   *
   * Those that older keys seal, and the secret at the issuer of sign-ins with them. The secrets themselves stay. Once each tenant has done it, the older keys may go.
   *
   * `POST /v1/webhooks/reseal`. Scope: `admin`.
   *
   * Refused as
   * - `webhooks_not_set_up` (422): The operator has set no key for webhooks
   */
  mutate(input: WebhooksResealInput, options?: CommandOptions): Promise<ResealedWebhooks>
}

export interface WebhooksTestInput {
  /** The webhook */
  webhook_id: string
}

/** The event that is sent as a test */
export interface WebhookTest {
  /** The event */
  event_id: string
}

export interface WebhooksTestOperation extends Operation<'webhook_not_found' | 'webhook_off'> {
  /**
   * Send a test event
   *
   * An event `webhook.test`, to this webhook alone. Its deliveries tell what became of it.
   *
   * `POST /v1/webhooks/{webhook_id}/test`. Scope: `admin`.
   *
   * Refused as
   * - `webhook_not_found` (404): Webhook not found
   * - `webhook_off` (422): The webhook is off
   */
  mutate(input: WebhooksTestInput, options?: CommandOptions): Promise<WebhookTest>
}

export interface WebhooksListDeliveriesInput {
  /** The webhook */
  webhook_id: string
  /**
   * Filter by state.
   * @default null
   */
  state?: "waiting" | "delivered" | "failed" | "held" | null | undefined
  /**
   * How many of the list are passed over before this page begins.
   * At least 0, at most 10000000.
   * @default 0
   */
  offset?: number | undefined
  /**
   * The most that this page holds.
   * At least 1, at most 200.
   * @default 50
   */
  limit?: number | undefined
}

/** One page of a list, in a stable order */
export interface WebhookDeliveryPage {
  /** What this page holds, in the order of the list */
  items: WebhookDelivery[]
  /**
   * How many the whole list has.
   * At least 0, at most 2147483647.
   */
  total: number
  /**
   * How many of the list come before this page.
   * At least 0, at most 10000000.
   */
  offset: number
  /**
   * The most that this page could hold.
   * At least 1, at most 200.
   */
  limit: number
}

/** An event on its way to a webhook */
export interface WebhookDelivery {
  /** The event, as the header `webhook-id` names it */
  event_id: string
  /** What happened */
  type: string
  /** waiting: it is sent or tried again; failed: given up after 3 days; held: it came while the webhook was off */
  state: "waiting" | "delivered" | "failed" | "held"
  /**
   * How often it was sent.
   * At least 0, at most 2147483647.
   */
  attempts: number
  /**
   * When it is tried next at the earliest.
   * An instant, with `Z` in answers.
   */
  next_attempt_at: string | null
  /**
   * When it was last sent.
   * An instant, with `Z` in answers.
   */
  last_attempt_at: string | null
  /**
   * When the receiver answered 2xx.
   * An instant, with `Z` in answers.
   */
  delivered_at: string | null
  /**
   * What the receiver last answered.
   * At least 100, at most 999.
   */
  http_status: number | null
  /** Why there was no answer, as a code */
  error: string | null
  /** What is sent, byte for byte */
  body: string
  /**
   * When it happened.
   * An instant, with `Z` in answers.
   */
  created_at: string
}

export interface WebhooksListDeliveriesOperation extends Operation<'webhook_not_found'> {
  /**
   * List a webhook's deliveries
   *
   * The newest event first. Deliveries are kept for 30 days.
   *
   * `GET /v1/webhooks/{webhook_id}/deliveries`. Scope: `admin`.
   *
   * Refused as
   * - `webhook_not_found` (404): Webhook not found
   */
  query(input: WebhooksListDeliveriesInput, options?: CallOptions): Promise<WebhookDeliveryPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: WebhooksListDeliveriesInput, options?: CallOptions): AsyncGenerator<WebhookDeliveryPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: WebhooksListDeliveriesInput, options?: CallOptions): AsyncGenerator<WebhookDelivery>
}

export interface WebhooksReplayInput {
  /** The webhook */
  webhook_id: string
  /**
   * This event alone.
   * @default null
   */
  event_id?: string | null | undefined
  /**
   * What happened from then on; null: all that is kept.
   * An instant, with `Z` in answers.
   */
  since?: string | null | undefined
  /**
   * Send what was delivered too.
   * @default false
   */
  delivered?: boolean | undefined
}

/** What is sent again */
export interface WebhookReplay {
  /**
   * How many events are sent again.
   * At least 0, at most 2147483647.
   */
  replayed: number
}

export interface WebhooksReplayOperation extends Operation<'webhook_not_found' | 'webhook_off' | 'webhook_delivery_not_found'> {
  /**
   * Send events again
   *
   * What failed or was held, from an instant on, or one event whatever became of it. Each keeps its `webhook-id` and its body.
   *
   * `POST /v1/webhooks/{webhook_id}/replay`. Scope: `admin`.
   *
   * Refused as
   * - `webhook_not_found` (404): Webhook not found
   * - `webhook_off` (422): The webhook is off
   * - `webhook_delivery_not_found` (404): The webhook has no such event
   */
  mutate(input: WebhooksReplayInput, options?: CommandOptions): Promise<WebhookReplay>
}
