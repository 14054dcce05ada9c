// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, CommandOptions, Operation, UnkeyedCommandOptions } from '../../operation/operation.ts'

export interface KeysCreateInput {
  /** What it is for, in words */
  name: string
  /** What it may do */
  scopes: ("contracts:read" | "contracts:write" | "prices:read" | "plans:read" | "plans:write" | "cases:write" | "cases:read" | "cases:read-personal" | "billing:read" | "billing:write" | "lifecycle" | "settings:read" | "admin" | "act-as")[]
  /**
   * The user it stands for in the change log.
   * @default null
   */
  user_id?: string | null | undefined
  /**
   * From when on it is refused; null: it does not expire.
   * An instant, with `Z` in answers.
   */
  expires_at?: string | null | undefined
}

/** A key as it was made, with the key itself */
export interface NewApiKey {
  /** The key, by its id: not the key itself */
  id: string
  /** What it is for, in words */
  name: string
  /** How the key begins, to recognise it by */
  prefix: string
  /** What it may do */
  scopes: ("contracts:read" | "contracts:write" | "prices:read" | "plans:read" | "plans:write" | "cases:write" | "cases:read" | "cases:read-personal" | "billing:read" | "billing:write" | "lifecycle" | "settings:read" | "admin" | "act-as")[]
  /** The user that it stands for in the change log; null: none */
  user_id: string | null
  /**
   * When it was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /**
   * From when on it is refused; null: it does not expire.
   * An instant, with `Z` in answers.
   */
  expires_at: string | null
  /**
   * When it was revoked; null: it was not.
   * An instant, with `Z` in answers.
   */
  revoked_at: string | null
  /** The key that took its place; null: none */
  rotated_to: string | null
  /**
   * When it was last used, written down at most once a minute; null: never.
   * An instant, with `Z` in answers.
   */
  last_used_at: string | null
  /** The key itself. It is shown this once; only its SHA-256 is kept */
  key: string
}

export interface KeysCreateOperation extends Operation<never> {
  /**
   * Create a key
   *
   * The answer shows the key, once. It belongs to your tenant, and may carry the scopes that your own key holds.
   *
   * `POST /v1/keys`. Scope: `admin`.
   */
  mutate(input: KeysCreateInput, options?: CommandOptions): Promise<NewApiKey>
}

export interface KeysListInput {
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
export interface ApiKeyPage {
  /** What this page holds, in the order of the list */
  items: ApiKey[]
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

/** A key as answers show it: neither the key nor its hash can be shown again */
export interface ApiKey {
  /** The key, by its id: not the key itself */
  id: string
  /** What it is for, in words */
  name: string
  /** How the key begins, to recognise it by */
  prefix: string
  /** What it may do */
  scopes: ("contracts:read" | "contracts:write" | "prices:read" | "plans:read" | "plans:write" | "cases:write" | "cases:read" | "cases:read-personal" | "billing:read" | "billing:write" | "lifecycle" | "settings:read" | "admin" | "act-as")[]
  /** The user that it stands for in the change log; null: none */
  user_id: string | null
  /**
   * When it was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /**
   * From when on it is refused; null: it does not expire.
   * An instant, with `Z` in answers.
   */
  expires_at: string | null
  /**
   * When it was revoked; null: it was not.
   * An instant, with `Z` in answers.
   */
  revoked_at: string | null
  /** The key that took its place; null: none */
  rotated_to: string | null
  /**
   * When it was last used, written down at most once a minute; null: never.
   * An instant, with `Z` in answers.
   */
  last_used_at: string | null
}

export interface KeysListOperation extends Operation<never> {
  /**
   * List keys
   *
   * The newest first, with those that have ended.
   *
   * `GET /v1/keys`. Scope: `settings:read`.
   */
  query(input: KeysListInput, options?: CallOptions): Promise<ApiKeyPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: KeysListInput, options?: CallOptions): AsyncGenerator<ApiKeyPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: KeysListInput, options?: CallOptions): AsyncGenerator<ApiKey>
}

export interface KeysGetInput {
  /** The key, by its id: not the key itself */
  key_id: string
}

export interface KeysGetOperation extends Operation<'key_not_found'> {
  /**
   * Get a key
   *
   * `GET /v1/keys/{key_id}`. Scope: `settings:read`.
   *
   * Refused as
   * - `key_not_found` (404): Key not found
   */
  query(input: KeysGetInput, options?: CallOptions): Promise<ApiKey>
}

export interface KeysRotateInput {
  /** The key, by its id: not the key itself */
  key_id: string
  /**
   * For how long the old key still works.
   * @default "0"
   */
  grace?: "0" | "1h" | "24h" | undefined
  /**
   * From when on the new key is refused; null: when the old one would have been.
   * An instant, with `Z` in answers.
   */
  expires_at?: string | null | undefined
}

export interface KeysRotateOperation extends Operation<'key_not_found' | 'key_not_active'> {
  /**
   * Rotate a key
   *
   * Makes a key with the same name, scopes and user, and shows it, once. The old one is refused once the grace is over: with 0 at once. A key that holds a scope that yours lacks is rotated by the owner.
   *
   * `POST /v1/keys/{key_id}/rotate`. Scope: `admin`.
   *
   * Refused as
   * - `key_not_found` (404): Key not found
   * - `key_not_active` (422): The key is revoked, expired or rotated
   */
  mutate(input: KeysRotateInput, options?: CommandOptions): Promise<NewApiKey>
}

export interface KeysRevokeInput {
  /** The key, by its id: not the key itself */
  key_id: string
}

export type KeysRevokeOutput = null

export interface KeysRevokeOperation extends Operation<'key_not_found'> {
  /**
   * Revoke a key
   *
   * Every process refuses it within a second. Revoking twice changes nothing.
   *
   * `DELETE /v1/keys/{key_id}`. Scope: `admin`.
   *
   * Refused as
   * - `key_not_found` (404): Key not found
   */
  mutate(input: KeysRevokeInput, options?: UnkeyedCommandOptions): Promise<KeysRevokeOutput>
}
