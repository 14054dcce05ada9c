import type { RecordedExamples } from '../docs/recorded-examples.ts'
import type { WebhookRequest } from './webhook-requests.ts'

/** A group of operations, by the noun that their names begin with. */
export interface Tag {
  readonly noun: string
  readonly name: string
  readonly description: string
}

/** What is said of a service, beside its cards. */
export interface ServiceDescription {
  readonly title: string
  readonly version: string
  readonly summary: string
  readonly description: string
  /** In the order of work. */
  readonly tags: readonly Tag[]
  /** What it sends to whoever listens. */
  readonly webhooks?: readonly WebhookRequest[]
  readonly examples: () => RecordedExamples
}
