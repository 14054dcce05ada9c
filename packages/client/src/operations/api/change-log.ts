// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, Operation } from '../../operation/operation.ts'
import type { Json } from '../json.ts'

export interface ChangeLogListInput {
  /** The convenio */
  convenio_id: string
  /**
   * Changes of this day on, in the tenant's zone.
   * YYYY-MM-DD.
   */
  from?: string | null | undefined
  /**
   * Changes up to this day, it too, in the tenant's zone.
   * YYYY-MM-DD.
   */
  to?: string | null | undefined
  /**
   * Changes of this type, such as `reajuste`.
   * @default null
   */
  change_type?: string | null | undefined
  /**
   * Changes by this user or key.
   * @default null
   */
  actor?: string | null | undefined
  /**
   * The change at this place of the log alone.
   * At least 0, at most 2147483647.
   * @default null
   */
  revision?: number | null | undefined
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
export interface ChangeLogEntryPage {
  /** What this page holds, in the order of the list */
  items: ChangeLogEntry[]
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

/** One change, and its place in its log */
export interface ChangeLogEntry {
  /**
   * The place of the change in its log, counted from 1.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When it was changed.
   * An instant, with `Z` in answers.
   */
  at: string
  /** What was done, for programs, such as `reajuste` */
  change_type: string
  /** What was done, in words */
  change_description: string
  /** The user who did it; null: the key stands for none */
  changed_by_user_id: string | null
  /** The key by which it was done; null: a job, the operator, or a client without a key */
  changed_by_key_id: string | null
  /** Whom the client of an old wire named as the author; nobody has checked it */
  claimed_author?: {
    /** The name that was told; null: none */
    name: string | null
    /**
     * The number that was told; 0: none.
     * At least -2147483648, at most 2147483647.
     */
    number: number
  } | undefined
  /** Values by their names; null: none. Entries of older versions that held a list answer it as `rows` */
  previous_values: Record<string, Json> | null
  /** Values by their names; null: none. Entries of older versions that held a list answer it as `rows` */
  new_values: Record<string, Json> | null
  /** The table that was changed */
  affected_table: string
  /**
   * How many rows were changed.
   * At least 0, at most 2147483647.
   */
  affected_record_count: number
  /** The contract period that was changed; null: none */
  period_id: string | null
  /** The id of the request that changed it */
  request_id: string
  /** The way by which it came */
  via: "rest" | "trpc" | "legacy" | "job" | "cli"
  /** Why, as the caller said it; null: nothing was said */
  reason: string | null
  /** Whether days before that day cost something else since */
  retroactive: boolean
  /** SHA-256 of the previous entry's hash and this entry's canonical JSON, in hex */
  hash: string
}

export interface ChangeLogListOperation extends Operation<'convenio_not_found'> {
  /**
   * List the changes of a convenio, newest first
   *
   * `GET /v1/scheduling/convenios/{convenio_id}/changelog`. Scope: `contracts:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   */
  query(input: ChangeLogListInput, options?: CallOptions): Promise<ChangeLogEntryPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: ChangeLogListInput, options?: CallOptions): AsyncGenerator<ChangeLogEntryPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: ChangeLogListInput, options?: CallOptions): AsyncGenerator<ChangeLogEntry>
}

export interface ChangeLogListOfPeriodInput {
  /** The convenio */
  convenio_id: string
  /** The contract period */
  period_id: string
  /**
   * Changes of this day on, in the tenant's zone.
   * YYYY-MM-DD.
   */
  from?: string | null | undefined
  /**
   * Changes up to this day, it too, in the tenant's zone.
   * YYYY-MM-DD.
   */
  to?: string | null | undefined
  /**
   * Changes of this type, such as `reajuste`.
   * @default null
   */
  change_type?: string | null | undefined
  /**
   * Changes by this user or key.
   * @default null
   */
  actor?: string | null | undefined
  /**
   * The change at this place of the log alone.
   * At least 0, at most 2147483647.
   * @default null
   */
  revision?: number | null | undefined
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

export interface ChangeLogListOfPeriodOperation extends Operation<'convenio_not_found' | 'period_not_found'> {
  /**
   * List the changes of a contract period and its children, newest first
   *
   * `GET /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/changelog`. Scope: `contracts:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `period_not_found` (404): Contract period not found
   */
  query(input: ChangeLogListOfPeriodInput, options?: CallOptions): Promise<ChangeLogEntryPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: ChangeLogListOfPeriodInput, options?: CallOptions): AsyncGenerator<ChangeLogEntryPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: ChangeLogListOfPeriodInput, options?: CallOptions): AsyncGenerator<ChangeLogEntry>
}

export interface ChangeLogHeadsInput {
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

/** The heads of all logs of a tenant, a page of them */
export interface ChangeLogHeads {
  /** What this page holds, in the order of the list */
  items: ChangeLogHead[]
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
  /** The tenant whose logs they are */
  tenant_id: string
  /**
   * When the heads were read.
   * An instant, with `Z` in answers.
   */
  read_at: string
  /** SHA-256 of all heads, in hex */
  digest: string
}

/** The newest entry of one change log */
export interface ChangeLogHead {
  /** What it is the log of: case, convenio, insurance_plan, price_table, tenant */
  kind: string
  /** The id of that case, convenio, plan, table or tenant */
  id: string
  /**
   * The number of the newest entry.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When the newest entry was written.
   * An instant, with `Z` in answers.
   */
  at: string
  /** The hash of the newest entry, in hex */
  hash: string
}

export interface ChangeLogHeadsOperation extends Operation<never> {
  /**
   * List the heads of every change log
   *
   * Each convenio, price table and the tenant's own settings, by kind and id. The digest is SHA-256 of all of them, a line each: kind, id, revision and hash with a space between, each line ended by a line feed. It is the same on every page unless something was changed between two. Signed and kept elsewhere, a copy proves later that no log was cut or written anew.
   *
   * `GET /v1/scheduling/changelog/heads`. Scope: `contracts:read`.
   */
  query(input: ChangeLogHeadsInput, options?: CallOptions): Promise<ChangeLogHeads>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: ChangeLogHeadsInput, options?: CallOptions): AsyncGenerator<ChangeLogHeads>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: ChangeLogHeadsInput, options?: CallOptions): AsyncGenerator<ChangeLogHead>
}

export interface ChangeLogVerifyInput {
  /** The convenio */
  convenio_id: string
  /**
   * Also replays the entries, and compares what they say with the rows that are there; this may take minutes.
   * @default false
   */
  rows?: boolean | undefined
}

/** The result of verifying one change log */
export interface VerifiedLog {
  /** Whether every entry holds, and every row, if these were asked for */
  intact: boolean
  /**
   * The newest revision.
   * At least 0, at most 2147483647.
   */
  revision: number
  /** The hash of the newest entry, in hex */
  head: string
  /** The rows, compared with the log; null: they were not asked for */
  rows: ReplayedRows | null
  /** Where the log or a row does not hold; null: nowhere */
  broken_at: {
    /**
     * The first entry that does not hold.
     * At least 0, at most 2147483647.
     */
    revision: number
    /** What does not match, in words */
    why: string
  } | null
}

/** The rows of a log, compared with what its entries say */
export interface ReplayedRows {
  /**
   * How many rows were compared.
   * At least 0, at most 2147483647.
   */
  compared: number
  /** The first rows that differ */
  differing: ({
    /**
     * The entry that says otherwise; the newest one where none tells the row.
     * At least 0, at most 2147483647.
     */
    revision: number
    /** The table of the row */
    table: string
    /** The id of the row */
    row: string
    /** The field that differs; null: the row as a whole */
    field: string | null
    /** What the log says: any JSON */
    logged: Json
    /** What the row says: any JSON */
    stored: Json
    /** What does not match, in words */
    why: string
  })[]
  /**
   * How many rows differ.
   * At least 0, at most 2147483647.
   */
  differing_count: number
  /** How many entries of older versions do not hold enough, by their table and type */
  not_provable: Record<string, number>
}

export interface ChangeLogVerifyOperation extends Operation<'convenio_not_found'> {
  /**
   * Verify the change log of a convenio
   *
   * Walks the chain from its first entry to its head and names the first entry that does not match.
   *
   * `GET /v1/scheduling/convenios/{convenio_id}/changelog/verify`. Scope: `contracts:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   */
  query(input: ChangeLogVerifyInput, options?: CallOptions): Promise<VerifiedLog>
}

export interface ChangeLogListOfPlansInput {
  /**
   * Changes of this day on, in the tenant's zone.
   * YYYY-MM-DD.
   */
  from?: string | null | undefined
  /**
   * Changes up to this day, it too, in the tenant's zone.
   * YYYY-MM-DD.
   */
  to?: string | null | undefined
  /**
   * Changes of this type, such as `reajuste`.
   * @default null
   */
  change_type?: string | null | undefined
  /**
   * Changes by this user or key.
   * @default null
   */
  actor?: string | null | undefined
  /**
   * The change at this place of the log alone.
   * At least 0, at most 2147483647.
   * @default null
   */
  revision?: number | null | undefined
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

export interface ChangeLogListOfPlansOperation extends Operation<never> {
  /**
   * List the changes of insurance plans and their catalogues, newest first
   *
   * They share one log, and so one revision.
   *
   * `GET /v1/insurance-plans/changelog`. Scope: `plans:read`.
   */
  query(input: ChangeLogListOfPlansInput, options?: CallOptions): Promise<ChangeLogEntryPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: ChangeLogListOfPlansInput, options?: CallOptions): AsyncGenerator<ChangeLogEntryPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: ChangeLogListOfPlansInput, options?: CallOptions): AsyncGenerator<ChangeLogEntry>
}

export interface ChangeLogVerifyOfPlansInput {
  /**
   * Also replays the entries, and compares what they say with the rows that are there; this may take minutes.
   * @default false
   */
  rows?: boolean | undefined
}

export interface ChangeLogVerifyOfPlansOperation extends Operation<never> {
  /**
   * Verify the change log of insurance plans and their catalogues
   *
   * Walks the chain from its first entry to its head and names the first entry that does not match.
   *
   * `GET /v1/insurance-plans/changelog/verify`. Scope: `plans:read`.
   */
  query(input: ChangeLogVerifyOfPlansInput, options?: CallOptions): Promise<VerifiedLog>
}

export interface ChangeLogListOfTableInput {
  /** The price table that prices what has no price of its own, by its version */
  version: string
  /**
   * Which errata of that version; 0: its first publication.
   * At least 0, at most 10000.
   * @default 0
   */
  errata?: number | undefined
  /**
   * Changes of this day on, in the tenant's zone.
   * YYYY-MM-DD.
   */
  from?: string | null | undefined
  /**
   * Changes up to this day, it too, in the tenant's zone.
   * YYYY-MM-DD.
   */
  to?: string | null | undefined
  /**
   * Changes of this type, such as `reajuste`.
   * @default null
   */
  change_type?: string | null | undefined
  /**
   * Changes by this user or key.
   * @default null
   */
  actor?: string | null | undefined
  /**
   * The change at this place of the log alone.
   * At least 0, at most 2147483647.
   * @default null
   */
  revision?: number | null | undefined
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

export interface ChangeLogListOfTableOperation extends Operation<'price_table_not_found'> {
  /**
   * List the changes of a price table, newest first
   *
   * Of an import it has how many rows there were, and their digest.
   *
   * `GET /v1/scheduling/price-tables/{version}/changelog`. Scope: `contracts:read`.
   *
   * Refused as
   * - `price_table_not_found` (404): Price table not found
   */
  query(input: ChangeLogListOfTableInput, options?: CallOptions): Promise<ChangeLogEntryPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: ChangeLogListOfTableInput, options?: CallOptions): AsyncGenerator<ChangeLogEntryPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: ChangeLogListOfTableInput, options?: CallOptions): AsyncGenerator<ChangeLogEntry>
}

export interface ChangeLogVerifyOfTableInput {
  /** The price table that prices what has no price of its own, by its version */
  version: string
  /**
   * Which errata of that version; 0: its first publication.
   * At least 0, at most 10000.
   * @default 0
   */
  errata?: number | undefined
  /**
   * Also replays the entries, and compares what they say with the rows that are there; this may take minutes.
   * @default false
   */
  rows?: boolean | undefined
}

export interface ChangeLogVerifyOfTableOperation extends Operation<'price_table_not_found'> {
  /**
   * Verify the change log of a price table
   *
   * Walks the chain from its first entry to its head and names the first entry that does not match.
   *
   * `GET /v1/scheduling/price-tables/{version}/changelog/verify`. Scope: `contracts:read`.
   *
   * Refused as
   * - `price_table_not_found` (404): Price table not found
   */
  query(input: ChangeLogVerifyOfTableInput, options?: CallOptions): Promise<VerifiedLog>
}

export interface ChangeLogListOfTenantInput {
  /**
   * Changes of this day on, in the tenant's zone.
   * YYYY-MM-DD.
   */
  from?: string | null | undefined
  /**
   * Changes up to this day, it too, in the tenant's zone.
   * YYYY-MM-DD.
   */
  to?: string | null | undefined
  /**
   * Changes of this type, such as `reajuste`.
   * @default null
   */
  change_type?: string | null | undefined
  /**
   * Changes by this user or key.
   * @default null
   */
  actor?: string | null | undefined
  /**
   * The change at this place of the log alone.
   * At least 0, at most 2147483647.
   * @default null
   */
  revision?: number | null | undefined
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

export interface ChangeLogListOfTenantOperation extends Operation<never> {
  /**
   * List the changes of the tenant's settings, newest first
   *
   * Keys, people and their sessions, webhooks, providers, appointment types and import mappings share one log. It names people by their ids alone, and holds no secret.
   *
   * `GET /v1/tenant/changelog`. Scope: `settings:read`.
   */
  query(input: ChangeLogListOfTenantInput, options?: CallOptions): Promise<ChangeLogEntryPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: ChangeLogListOfTenantInput, options?: CallOptions): AsyncGenerator<ChangeLogEntryPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: ChangeLogListOfTenantInput, options?: CallOptions): AsyncGenerator<ChangeLogEntry>
}

export interface ChangeLogVerifyOfTenantInput {
  /**
   * Also replays the entries, and compares what they say with the rows that are there; this may take minutes.
   * @default false
   */
  rows?: boolean | undefined
}

export interface ChangeLogVerifyOfTenantOperation extends Operation<never> {
  /**
   * Verify the change log of the tenant's settings
   *
   * Walks the chain from its first entry to its head and names the first entry that does not match.
   *
   * `GET /v1/tenant/changelog/verify`. Scope: `settings:read`.
   */
  query(input: ChangeLogVerifyOfTenantInput, options?: CallOptions): Promise<VerifiedLog>
}

export interface ChangeLogActorsInput {
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
export interface ActorPage {
  /** What this page holds, in the order of the list */
  items: Actor[]
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

/** Who may stand in a change log */
export interface Actor {
  /** The id by which change logs name it */
  id: string
  /** Whether it is somebody who signs in, or a key of a program */
  kind: "person" | "key"
  /** The name of the person or of the key */
  name: string
}

export interface ChangeLogActorsOperation extends Operation<never> {
  /**
   * List who may stand in change logs, by name
   *
   * The people and keys of one's tenant, also those that are deactivated or revoked. Logs have their ids alone.
   *
   * `GET /v1/tenant/changelog/actors`. For a person who is signed in, by their session alone.
   */
  query(input: ChangeLogActorsInput, options?: CallOptions): Promise<ActorPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: ChangeLogActorsInput, options?: CallOptions): AsyncGenerator<ActorPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: ChangeLogActorsInput, options?: CallOptions): AsyncGenerator<Actor>
}
