// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, CommandOptions, Operation } from '../../operation/operation.ts'

export interface CodeListsListInput {
  /**
   * Filter by group.
   * At least 0, at most 2147483647.
   * @default null
   */
  group_id?: number | null | undefined
  /**
   * Filter by event.
   * At least 0, at most 2147483647.
   * @default null
   */
  event_id?: number | null | undefined
  /**
   * As this version had it; null: the newest.
   * At least 1, at most 2147483647.
   * @default null
   */
  version?: number | null | undefined
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

/** The registry's list, a page of it */
export interface RegistryCodeList {
  /** What this page holds, in the order of the list */
  items: RegistryCode[]
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
  /** The registry whose list it is */
  registry: "stand_in" | "test" | "production"
  /**
   * The version of the list, raised by each fetch that found another list; null: none was fetched yet.
   * At least 1, at most 2147483647.
   */
  version: number | null
  /**
   * When this version was fetched; null: none was fetched yet.
   * An instant, with `Z` in answers.
   */
  fetched_at: string | null
  /**
   * When it was last fetched and found the same; null: none was fetched yet.
   * An instant, with `Z` in answers.
   */
  checked_at: string | null
}

/** A group, event and classification that the registry accepts together */
export interface RegistryCode {
  /**
   * The group of events (idGrupoEvento).
   * At least 0, at most 2147483647.
   */
  group_id: number
  /** What the group is called */
  group_name: string
  /**
   * The event (idEvento).
   * At least 0, at most 2147483647.
   */
  event_id: number
  /** What the event is called */
  event_name: string
  /**
   * The classification (idClasificacionManualCaso).
   * At least 0, at most 2147483647.
   */
  classification_id: number
  /** What the classification is called */
  classification_name: string
}

export interface CodeListsListOperation extends Operation<'desk_not_set' | 'code_list_version_not_found'> {
  /**
   * List the registry's groups, events and classifications
   *
   * As they were last fetched from the registry of this desk. A report whose combination the list never had is refused. One whose combination it has lost is held, and released by the fetch that brings it back.
   *
   * `GET /v1/snvs/code-lists`. Scope: `cases:read`.
   *
   * Refused as
   * - `desk_not_set` (422): The reporting desk is not set up
   * - `code_list_version_not_found` (404): Version of the list of codes not found
   */
  query(input: CodeListsListInput, options?: CallOptions): Promise<RegistryCodeList>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: CodeListsListInput, options?: CallOptions): AsyncGenerator<RegistryCodeList>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: CodeListsListInput, options?: CallOptions): AsyncGenerator<RegistryCode>
}

export interface CodeListsVersionsInput {
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

/** The versions of the list, a page of them */
export interface RegistryCodeListVersions {
  /** What this page holds, in the order of the list */
  items: RegistryCodeListVersion[]
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
  /** The registry whose list it is */
  registry: "stand_in" | "test" | "production"
}

/** A version of the list */
export interface RegistryCodeListVersion {
  /**
   * The version of the list.
   * At least 1, at most 2147483647.
   */
  version: number
  /**
   * When it was first fetched.
   * An instant, with `Z` in answers.
   */
  fetched_at: string
  /**
   * When it was last fetched and found the same.
   * An instant, with `Z` in answers.
   */
  checked_at: string
  /**
   * How many entries it has.
   * At least 0, at most 2147483647.
   */
  code_count: number
}

export interface CodeListsVersionsOperation extends Operation<'desk_not_set'> {
  /**
   * List the versions of the registry's list, the newest first
   *
   * Each fetch that found another list made one. Those of another registry are their own.
   *
   * `GET /v1/snvs/code-lists/versions`. Scope: `cases:read`.
   *
   * Refused as
   * - `desk_not_set` (422): The reporting desk is not set up
   */
  query(input: CodeListsVersionsInput, options?: CallOptions): Promise<RegistryCodeListVersions>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: CodeListsVersionsInput, options?: CallOptions): AsyncGenerator<RegistryCodeListVersions>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: CodeListsVersionsInput, options?: CallOptions): AsyncGenerator<RegistryCodeListVersion>
}

export interface CodeListsDiffInput {
  /**
   * The version to compare with.
   * At least 1, at most 2147483647.
   */
  from: number
  /**
   * The version that is compared; null: the newest.
   * At least 1, at most 2147483647.
   * @default null
   */
  to?: number | null | undefined
}

/** How two versions of the list differ */
export interface RegistryCodeListDifference {
  /** The registry whose list it is */
  registry: "stand_in" | "test" | "production"
  /**
   * The version that was compared with.
   * At least 1, at most 2147483647.
   */
  from: number
  /**
   * The version that was compared.
   * At least 1, at most 2147483647.
   */
  to: number
  /** Entries that are new */
  added: RegistryCode[]
  /** Entries that are gone */
  removed: RegistryCode[]
  /** Entries that are worded otherwise */
  changed: ({
    /** The entry as it was worded */
    before: RegistryCode
    /** The entry as it is worded */
    after: RegistryCode
  })[]
}

export interface CodeListsDiffOperation extends Operation<'desk_not_set' | 'code_list_version_not_found'> {
  /**
   * Compare two versions of the registry's list
   *
   * What `to` has and `from` lacks, what it lacks, and what it words otherwise.
   *
   * `GET /v1/snvs/code-lists/diff`. Scope: `cases:read`.
   *
   * Refused as
   * - `desk_not_set` (422): The reporting desk is not set up
   * - `code_list_version_not_found` (404): Version of the list of codes not found
   */
  query(input: CodeListsDiffInput, options?: CallOptions): Promise<RegistryCodeListDifference>
}

export type CodeListsRefreshInput = Record<string, never>

/** What a fetch of the list found */
export interface RegistryCodeListRefresh {
  /** The registry whose list it is */
  registry: "stand_in" | "test" | "production"
  /**
   * The version of the list, raised by each fetch that found another list; null: none was fetched yet.
   * At least 1, at most 2147483647.
   */
  version: number | null
  /**
   * When this version was fetched; null: none was fetched yet.
   * An instant, with `Z` in answers.
   */
  fetched_at: string | null
  /**
   * When it was last fetched and found the same; null: none was fetched yet.
   * An instant, with `Z` in answers.
   */
  checked_at: string | null
  /**
   * How many entries it has.
   * At least 0, at most 2147483647.
   */
  code_count: number
  /** Entries that are new */
  added: RegistryCode[]
  /** Entries that are gone */
  removed: RegistryCode[]
  /** Entries that are worded otherwise */
  changed: ({
    /** The entry as it was worded */
    before: RegistryCode
    /** The entry as it is worded */
    after: RegistryCode
  })[]
  /**
   * How many reports went back to the queue.
   * At least 0, at most 2147483647.
   */
  released: number
}

export interface CodeListsRefreshOperation extends Operation<'desk_not_set' | 'code_list_unavailable'> {
  /**
   * Fetch the registry's groups, events and classifications
   *
   * Answers what is new since the last fetch. Reports that were held because the list did not have their combination go back to the queue where it has now.
   *
   * `POST /v1/snvs/code-lists/refresh`. Scope: `cases:write`.
   *
   * Refused as
   * - `desk_not_set` (422): The reporting desk is not set up
   * - `code_list_unavailable` (422): The registry gave no list of codes
   */
  mutate(input: CodeListsRefreshInput, options?: CommandOptions): Promise<RegistryCodeListRefresh>
}
