import type { WebhookEvent } from '@vigencia/contracts/webhooks/events.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'

/** The kinds of aggregate that have a history of their own. */
export type StreamKind = 'tenant' | 'convenio' | 'price_table' | 'insurance_plan' | 'case' | 'lab_report' | 'account'

/** The way by which a change came in. */
export type Via = 'rest' | 'trpc' | 'legacy' | 'job' | 'cli'

/** Values by their names, as on the wire. Never a list: an entry names what it holds, and does not grow with its input. */
export type LoggedValues = Readonly<Record<string, unknown>>

/** What the entry of one change holds. */
export interface ChangeFacts {
  readonly change_type: string
  readonly change_description: string
  readonly affected_table: string
  readonly affected_record_count?: number
  readonly period_id?: string
  readonly previous_values?: LoggedValues | null
  readonly new_values?: LoggedValues | null
  readonly reason?: string | null
  /** Whether it changes prices of days before today. */
  readonly retroactive?: boolean
}

/** An aggregate under its lock. Rows written under it are known from `revision` on. */
export interface Change {
  readonly revision: number
  /** Later than the instant of the revision before, even where that lies ahead of the clock. */
  readonly at: Instant
  /** The clock as it was read under the lock. */
  readonly now: Instant
  /** Has this sent to whoever listens, if the change is committed. It is written down with the entry. */
  emit(event: WebhookEvent): void
  /** Appends the one entry of this change and raises the revision. */
  record(facts: ChangeFacts): Promise<void>
}

/** Many aggregates of one kind under their locks. */
export interface Changes {
  /** Rows written for this one are known from this revision on. */
  of(id: string): Pick<Change, 'revision' | 'at' | 'now'>
  /** Has this sent to whoever listens, if the changes are committed. It is written down with their entries. */
  emit(event: WebhookEvent): void
  /** The aggregates that exist, in the order in which they were locked. */
  readonly ids: readonly string[]
  /** Appends one entry to the stream of each aggregate that changed, and raises its revision. */
  record(changed: readonly string[], factsOf: (id: string) => ChangeFacts): Promise<void>
}
