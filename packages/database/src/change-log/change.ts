import type { Instant } from '@vigencia/domain/calendar/instant.ts'

/** What can have a history of its own. */
export type StreamKind = 'tenant' | 'convenio' | 'price_table' | 'insurance_plan' | 'case'

/** How a change came in. */
export type Via = 'rest' | 'trpc' | 'legacy' | 'job' | 'cli'

/** What one change says of itself; values are as on the wire. */
export interface ChangeFacts {
  readonly change_type: string
  readonly change_description: string
  readonly affected_table: string
  readonly affected_record_count?: number
  readonly period_id?: string
  readonly previous_values?: unknown
  readonly new_values?: unknown
  readonly reason?: string | null
  /** Whether it changes prices of days before today. */
  readonly retroactive?: boolean
}

/** An aggregate under its lock: what is written now is known from `revision` on. */
export interface Change {
  readonly revision: number
  readonly at: Instant
  /** Appends the one entry of this change and raises the revision. */
  record(facts: ChangeFacts): Promise<void>
}

/** Many aggregates of one kind under their locks. */
export interface Changes {
  /** What is written now of one of them is known from this revision on. */
  of(id: string): Pick<Change, 'revision' | 'at'>
  /** Those that are there, in the order in which they were locked. */
  readonly ids: readonly string[]
  /** Appends one entry to the chain of each that was changed, and raises its revision. */
  record(changed: readonly string[], factsOf: (id: string) => ChangeFacts): Promise<void>
}
