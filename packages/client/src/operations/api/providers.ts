// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, CommandOptions, Operation, UnkeyedCommandOptions } from '../../operation/operation.ts'

export interface ProvidersCreateInput {
  /** Display name; two providers may share one */
  name: string
  /**
   * Professional registration as it is written, such as CRM-RJ 12345; unique among active providers.
   * @default null
   */
  registry?: string | null | undefined
  /**
   * Administrative notes.
   * @default null
   */
  notes?: string | null | undefined
}

/** Someone or something that sees the patient: a physician, a clinic's room, a laboratory */
export interface Provider {
  /** The provider */
  id: string
  /** Display name */
  name: string
  /** Professional registration as it is written; null: none */
  registry: string | null
  /** Administrative notes; null: none */
  notes: string | null
  /** Whether it is in use; false: deactivated */
  is_active: boolean
  /**
   * The revision of the tenant's catalogues: raised by one by every change of any of them.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When it was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /**
   * When it was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
}

export interface ProvidersCreateOperation extends Operation<'provider_registry_taken'> {
  /**
   * Create a provider
   *
   * `POST /v1/scheduling/providers`. Scope: `contracts:write`.
   *
   * Refused as
   * - `provider_registry_taken` (409): Another active provider has this registry
   */
  mutate(input: ProvidersCreateInput, options?: CommandOptions): Promise<Provider>
}

export interface ProvidersListInput {
  /**
   * Include deactivated providers.
   * @default false
   */
  include_inactive?: boolean | undefined
  /**
   * Part of the name or the registry, in any case.
   * @default null
   */
  search?: string | null | undefined
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
export interface ProviderPage {
  /** What this page holds, in the order of the list */
  items: Provider[]
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

export interface ProvidersListOperation extends Operation<never> {
  /**
   * List providers
   *
   * In order of their name.
   *
   * `GET /v1/scheduling/providers`. Scope: `contracts:read`.
   */
  query(input: ProvidersListInput, options?: CallOptions): Promise<ProviderPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: ProvidersListInput, options?: CallOptions): AsyncGenerator<ProviderPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: ProvidersListInput, options?: CallOptions): AsyncGenerator<Provider>
}

export interface ProvidersGetInput {
  /** The provider */
  provider_id: string
}

export interface ProvidersGetOperation extends Operation<'provider_not_found'> {
  /**
   * Get a provider
   *
   * `GET /v1/scheduling/providers/{provider_id}`. Scope: `contracts:read`.
   *
   * Refused as
   * - `provider_not_found` (404): Provider not found
   */
  query(input: ProvidersGetInput, options?: CallOptions): Promise<Provider>
}

export interface ProvidersUpdateInput {
  /** The provider */
  provider_id: string
  /** Display name; two providers may share one */
  name: string
  /**
   * Professional registration as it is written, such as CRM-RJ 12345; unique among active providers.
   * @default null
   */
  registry?: string | null | undefined
  /**
   * Administrative notes.
   * @default null
   */
  notes?: string | null | undefined
}

export interface ProvidersUpdateOperation extends Operation<'provider_not_found' | 'provider_registry_taken'> {
  /**
   * Replace a provider
   *
   * Full replacement: a field that is left out goes back to its default.
   *
   * `PUT /v1/scheduling/providers/{provider_id}`. Scope: `contracts:write`.
   *
   * Refused as
   * - `provider_not_found` (404): Provider not found
   * - `provider_registry_taken` (409): Another active provider has this registry
   */
  mutate(input: ProvidersUpdateInput, options?: CommandOptions): Promise<Provider>
}

export interface ProvidersDeactivateInput {
  /** The provider */
  provider_id: string
}

export type ProvidersDeactivateOutput = null

export interface ProvidersDeactivateOperation extends Operation<'provider_not_found'> {
  /**
   * Deactivate a provider
   *
   * It takes no new convenios and is eligible for nothing; the convenios it accepts stay linked. Deactivating twice changes nothing.
   *
   * `DELETE /v1/scheduling/providers/{provider_id}`. Scope: `contracts:write`.
   *
   * Refused as
   * - `provider_not_found` (404): Provider not found
   */
  mutate(input: ProvidersDeactivateInput, options?: UnkeyedCommandOptions): Promise<ProvidersDeactivateOutput>
}

export interface ProvidersRestoreInput {
  /** The provider */
  provider_id: string
}

export interface ProvidersRestoreOperation extends Operation<'provider_not_found' | 'provider_registry_taken'> {
  /**
   * Restore a deactivated provider
   *
   * `POST /v1/scheduling/providers/{provider_id}/restore`. Scope: `contracts:write`.
   *
   * Refused as
   * - `provider_not_found` (404): Provider not found
   * - `provider_registry_taken` (409): Another active provider has this registry
   */
  mutate(input: ProvidersRestoreInput, options?: CommandOptions): Promise<Provider>
}

export interface ProvidersLinkConvenioInput {
  /** The provider */
  provider_id: string
  /** The convenio */
  convenio_id: string
}

/** A spell in which a provider accepts a convenio */
export interface ProviderConvenio {
  /** The spell */
  id: string
  /** The provider */
  provider_id: string
  /** The convenio */
  convenio_id: string
  /** Display name of the convenio */
  convenio_name: string
  /** Whether the spell has not ended */
  is_active: boolean
  /**
   * When the spell began.
   * An instant, with `Z` in answers.
   */
  linked_at: string
  /**
   * The first day of the spell, in the tenant's zone.
   * YYYY-MM-DD.
   */
  linked_on: string
  /**
   * When the spell ended; null: it has not ended.
   * An instant, with `Z` in answers.
   */
  unlinked_at: string | null
  /**
   * The first day that is not of the spell any more, in the tenant's zone.
   * YYYY-MM-DD.
   */
  unlinked_on: string | null
  /**
   * The revision of the tenant's catalogues.
   * At least 0, at most 2147483647.
   */
  revision: number
}

export interface ProvidersLinkConvenioOperation extends Operation<'provider_not_found' | 'provider_inactive' | 'convenio_not_found' | 'convenio_inactive' | 'convenio_already_linked'> {
  /**
   * Link a convenio to a provider that accepts it
   *
   * From today on. Linking after an unlink begins a new spell; the earlier one stays as it was.
   *
   * `POST /v1/scheduling/providers/{provider_id}/convenios`. Scope: `contracts:write`.
   *
   * Refused as
   * - `provider_not_found` (404): Provider not found
   * - `provider_inactive` (422): The provider is deactivated
   * - `convenio_not_found` (404): Convenio not found
   * - `convenio_inactive` (422): The convenio is deactivated
   * - `convenio_already_linked` (409): The provider accepts this convenio already
   */
  mutate(input: ProvidersLinkConvenioInput, options?: CommandOptions): Promise<ProviderConvenio>
}

export interface ProvidersListConveniosInput {
  /** The provider */
  provider_id: string
  /**
   * Include spells that have ended.
   * @default false
   */
  include_inactive?: boolean | undefined
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
export interface ProviderConvenioPage {
  /** What this page holds, in the order of the list */
  items: ProviderConvenio[]
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

export interface ProvidersListConveniosOperation extends Operation<'provider_not_found'> {
  /**
   * List the convenios of a provider
   *
   * In order of the convenio's name, the spells of each from the first to the last.
   *
   * `GET /v1/scheduling/providers/{provider_id}/convenios`. Scope: `contracts:read`.
   *
   * Refused as
   * - `provider_not_found` (404): Provider not found
   */
  query(input: ProvidersListConveniosInput, options?: CallOptions): Promise<ProviderConvenioPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: ProvidersListConveniosInput, options?: CallOptions): AsyncGenerator<ProviderConvenioPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: ProvidersListConveniosInput, options?: CallOptions): AsyncGenerator<ProviderConvenio>
}

export interface ProvidersUnlinkConvenioInput {
  /** The provider */
  provider_id: string
  /** The convenio */
  convenio_id: string
}

export type ProvidersUnlinkConvenioOutput = null

export interface ProvidersUnlinkConvenioOperation extends Operation<'provider_not_found' | 'convenio_not_found' | 'convenio_not_linked'> {
  /**
   * Remove a convenio from a provider
   *
   * Soft: the spell ends today, and days before today stay as they were. Unlinking what has been unlinked changes nothing.
   *
   * `DELETE /v1/scheduling/providers/{provider_id}/convenios/{convenio_id}`. Scope: `contracts:write`.
   *
   * Refused as
   * - `provider_not_found` (404): Provider not found
   * - `convenio_not_found` (404): Convenio not found
   * - `convenio_not_linked` (404): The provider has never accepted this convenio
   */
  mutate(input: ProvidersUnlinkConvenioInput, options?: UnkeyedCommandOptions): Promise<ProvidersUnlinkConvenioOutput>
}
