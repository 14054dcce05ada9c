// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, CommandOptions, Operation, UnkeyedCommandOptions } from '../../operation/operation.ts'
import type { Json } from '../json.ts'

export interface ConveniosCreateInput {
  /** Display name */
  name: string
  /**
   * ANS registration code, unique among active convenios.
   * @default null
   */
  ans_code?: string | null | undefined
  /** How visits are paid: by a payer (`convenio`), by the patient (`particular`) or by the public system (`sus`) */
  payment_type: "particular" | "convenio" | "sus"
  /**
   * The price table that prices what has no price of its own, by its version.
   * @default null
   */
  cbhpm_table_version?: string | null | undefined
  /**
   * Whether the patient must present the insurance card.
   * @default false
   */
  requires_card_number?: boolean | undefined
  /**
   * Whether prior authorization is required.
   * @default false
   */
  requires_authorization?: boolean | undefined
  /**
   * Whether copay (coparticipação) applies.
   * @default false
   */
  copay_enabled?: boolean | undefined
  /**
   * Default copay percentage (0-100).
   * At least 0, at most 100.
   */
  default_copay_percent?: number | null | undefined
  /**
   * Maximum copay in centavos.
   * At least 0, at most 1000000000000.
   */
  default_copay_max_cents?: number | null | undefined
  /**
   * Structured contact details.
   * @default null
   */
  contact_info?: Record<string, Json> | null | undefined
  /**
   * External billing system code.
   * @default null
   */
  integration_code?: string | null | undefined
  /**
   * Administrative notes.
   * @default null
   */
  notes?: string | null | undefined
}

/** A convenio as it was written, with what is worth a look */
export interface WrittenConvenio {
  /** The convenio */
  id: string
  /** Display name */
  name: string
  /** ANS registration code, unique among active convenios; null: none */
  ans_code: string | null
  /** How visits are paid: by a payer (`convenio`), by the patient (`particular`) or by the public system (`sus`) */
  payment_type: "particular" | "convenio" | "sus"
  /** The price table of its new periods, by its version; null: none */
  cbhpm_table_version: string | null
  /** Whether the patient must present the insurance card */
  requires_card_number: boolean
  /** Whether prior authorization is required */
  requires_authorization: boolean
  /** Whether copay (coparticipação) applies */
  copay_enabled: boolean
  /**
   * The percentage that the patient pays (0-100); null: none.
   * At least 0, at most 100.
   */
  default_copay_percent: number | null
  /**
   * The most that the patient pays, in centavos; null: no limit.
   * At least 0, at most 1000000000000.
   */
  default_copay_max_cents: number | null
  /** Structured contact details; null: none */
  contact_info: Record<string, Json> | null
  /** The code of an external billing system; null: none */
  integration_code: string | null
  /** Administrative notes; null: none */
  notes: string | null
  /** Whether it is in use; false: deactivated */
  is_active: boolean
  /**
   * The number of its newest change: raised by one by every committed change.
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
  /** Active convenios whose name or ANS code differs only in case, accents, blanks or punctuation */
  warnings: ConvenioWarning[]
}

/** What is worth a look after a convenio was written */
export interface ConvenioWarning {
  /** What is worth a look, for programs */
  code: "similar_convenio"
  /** The other convenio */
  convenio_id: string
  /** What is worth a look, in words */
  detail: string
}

export interface ConveniosCreateOperation extends Operation<'convenio_name_taken' | 'ans_code_taken' | 'sus_takes_no_copay'> {
  /**
   * Create a convenio
   *
   * `POST /v1/scheduling/convenios`. Scope: `contracts:write`.
   *
   * Refused as
   * - `convenio_name_taken` (409): Another active convenio has this name
   * - `ans_code_taken` (409): Another active convenio has this ANS code
   * - `sus_takes_no_copay` (422): SUS takes no copay
   */
  mutate(input: ConveniosCreateInput, options?: CommandOptions): Promise<WrittenConvenio>
}

export interface ConveniosListInput {
  /**
   * Filter by active status.
   * @default null
   */
  is_active?: boolean | null | undefined
  /**
   * Part of the name or the ANS code, in any case and with any accents.
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
export interface ConvenioPage {
  /** What this page holds, in the order of the list */
  items: Convenio[]
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

/** A payer's master plan, one for each payer and tenant */
export interface Convenio {
  /** The convenio */
  id: string
  /** Display name */
  name: string
  /** ANS registration code, unique among active convenios; null: none */
  ans_code: string | null
  /** How visits are paid: by a payer (`convenio`), by the patient (`particular`) or by the public system (`sus`) */
  payment_type: "particular" | "convenio" | "sus"
  /** The price table of its new periods, by its version; null: none */
  cbhpm_table_version: string | null
  /** Whether the patient must present the insurance card */
  requires_card_number: boolean
  /** Whether prior authorization is required */
  requires_authorization: boolean
  /** Whether copay (coparticipação) applies */
  copay_enabled: boolean
  /**
   * The percentage that the patient pays (0-100); null: none.
   * At least 0, at most 100.
   */
  default_copay_percent: number | null
  /**
   * The most that the patient pays, in centavos; null: no limit.
   * At least 0, at most 1000000000000.
   */
  default_copay_max_cents: number | null
  /** Structured contact details; null: none */
  contact_info: Record<string, Json> | null
  /** The code of an external billing system; null: none */
  integration_code: string | null
  /** Administrative notes; null: none */
  notes: string | null
  /** Whether it is in use; false: deactivated */
  is_active: boolean
  /**
   * The number of its newest change: raised by one by every committed change.
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

export interface ConveniosListOperation extends Operation<never> {
  /**
   * List convenios
   *
   * `GET /v1/scheduling/convenios`. Scope: `contracts:read`.
   */
  query(input: ConveniosListInput, options?: CallOptions): Promise<ConvenioPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: ConveniosListInput, options?: CallOptions): AsyncGenerator<ConvenioPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: ConveniosListInput, options?: CallOptions): AsyncGenerator<Convenio>
}

export interface ConveniosGetInput {
  /** The convenio */
  convenio_id: string
}

export interface ConveniosGetOperation extends Operation<'convenio_not_found'> {
  /**
   * Get a convenio
   *
   * `GET /v1/scheduling/convenios/{convenio_id}`. Scope: `contracts:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   */
  query(input: ConveniosGetInput, options?: CallOptions): Promise<Convenio>
}

export interface ConveniosUpdateInput {
  /** The convenio */
  convenio_id: string
  /** Display name */
  name: string
  /**
   * ANS registration code, unique among active convenios.
   * @default null
   */
  ans_code?: string | null | undefined
  /** How visits are paid: by a payer (`convenio`), by the patient (`particular`) or by the public system (`sus`) */
  payment_type: "particular" | "convenio" | "sus"
  /**
   * The price table that prices what has no price of its own, by its version.
   * @default null
   */
  cbhpm_table_version?: string | null | undefined
  /**
   * Whether the patient must present the insurance card.
   * @default false
   */
  requires_card_number?: boolean | undefined
  /**
   * Whether prior authorization is required.
   * @default false
   */
  requires_authorization?: boolean | undefined
  /**
   * Whether copay (coparticipação) applies.
   * @default false
   */
  copay_enabled?: boolean | undefined
  /**
   * Default copay percentage (0-100).
   * At least 0, at most 100.
   */
  default_copay_percent?: number | null | undefined
  /**
   * Maximum copay in centavos.
   * At least 0, at most 1000000000000.
   */
  default_copay_max_cents?: number | null | undefined
  /**
   * Structured contact details.
   * @default null
   */
  contact_info?: Record<string, Json> | null | undefined
  /**
   * External billing system code.
   * @default null
   */
  integration_code?: string | null | undefined
  /**
   * Administrative notes.
   * @default null
   */
  notes?: string | null | undefined
}

export interface ConveniosUpdateOperation extends Operation<'convenio_not_found' | 'convenio_name_taken' | 'ans_code_taken' | 'sus_takes_no_copay' | 'payment_type_fixed'> {
  /**
   * Replace a convenio
   *
   * Full replacement: a field that is left out goes back to its default. Periods already activated keep what they were frozen with.
   *
   * `PUT /v1/scheduling/convenios/{convenio_id}`. Scope: `contracts:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `convenio_name_taken` (409): Another active convenio has this name
   * - `ans_code_taken` (409): Another active convenio has this ANS code
   * - `sus_takes_no_copay` (422): SUS takes no copay
   * - `payment_type_fixed` (422): The payment type is fixed
   */
  mutate(input: ConveniosUpdateInput, options?: CommandOptions): Promise<WrittenConvenio>
}

export interface ConveniosDeactivateInput {
  /** The convenio */
  convenio_id: string
}

export type ConveniosDeactivateOutput = null

export interface ConveniosDeactivateOperation extends Operation<'convenio_not_found'> {
  /**
   * Deactivate a convenio
   *
   * It takes no new periods or links, and still answers for what it priced. Deactivating twice changes nothing.
   *
   * `DELETE /v1/scheduling/convenios/{convenio_id}`. Scope: `contracts:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   */
  mutate(input: ConveniosDeactivateInput, options?: UnkeyedCommandOptions): Promise<ConveniosDeactivateOutput>
}

export interface ConveniosRestoreInput {
  /** The convenio */
  convenio_id: string
}

export interface ConveniosRestoreOperation extends Operation<'convenio_not_found' | 'convenio_name_taken' | 'ans_code_taken'> {
  /**
   * Restore a deactivated convenio
   *
   * `POST /v1/scheduling/convenios/{convenio_id}/restore`. Scope: `contracts:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `convenio_name_taken` (409): Another active convenio has this name
   * - `ans_code_taken` (409): Another active convenio has this ANS code
   */
  mutate(input: ConveniosRestoreInput, options?: CommandOptions): Promise<WrittenConvenio>
}
