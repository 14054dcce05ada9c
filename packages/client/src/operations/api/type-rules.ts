// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, CommandOptions, Operation, UnkeyedCommandOptions } from '../../operation/operation.ts'

export interface TypeRulesCreateInput {
  /** The convenio */
  convenio_id: string
  /** The contract period */
  period_id: string
  /** The appointment type that the rule is for; a period has one rule for it with the same qualifiers */
  appointment_type_id: string
  /**
   * Whether the period covers this appointment type.
   * @default true
   */
  is_covered?: boolean | undefined
  /**
   * Whether prior authorization is required; null: as the period says.
   * @default null
   */
  requires_authorization?: boolean | null | undefined
  /**
   * The percentage that the patient pays (0-100); null: as the period says.
   * At least 0, at most 100.
   */
  copay_percent?: number | null | undefined
  /**
   * The most that the patient pays, in centavos; null: as the period says.
   * At least 0, at most 1000000000000.
   */
  copay_max_cents?: number | null | undefined
  /**
   * Only under this plan of the convenio; null: under any.
   * @default null
   */
  plan_id?: string | null | undefined
  /**
   * Only in this accommodation; null: in any.
   * @default null
   */
  accommodation?: "ward" | "apartment" | null | undefined
  /**
   * Only by this provider; null: by any.
   * @default null
   */
  provider_id?: string | null | undefined
  /**
   * Only in this specialty, by its CBO code; null: in any.
   * @default null
   */
  specialty?: string | null | undefined
  /**
   * Administrative notes.
   * @default null
   */
  notes?: string | null | undefined
}

/** What one appointment type needs or costs in one contract period */
export interface TypeRule {
  /** The type rule */
  id: string
  /** The contract period */
  period_id: string
  /** The appointment type that the rule is for */
  appointment_type_id: string
  /** Whether the period covers this appointment type */
  is_covered: boolean
  /** Whether prior authorization is required; null: as the period says */
  requires_authorization: boolean | null
  /**
   * The percentage that the patient pays (0-100); null: as the period says.
   * At least 0, at most 100.
   */
  copay_percent: number | null
  /**
   * The most that the patient pays, in centavos; null: as the period says.
   * At least 0, at most 1000000000000.
   */
  copay_max_cents: number | null
  /** Only under this plan of the convenio; null: under any */
  plan_id: string | null
  /** Only in this accommodation; null: in any */
  accommodation: "ward" | "apartment" | null
  /** Only by this provider; null: by any */
  provider_id: string | null
  /** Only in this specialty, by its CBO code; null: in any */
  specialty: string | null
  /** Administrative notes; null: none */
  notes: string | null
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

export interface TypeRulesCreateOperation extends Operation<'convenio_not_found' | 'period_not_found' | 'period_not_draft' | 'type_rule_taken' | 'convenio_plan_not_found' | 'provider_not_found'> {
  /**
   * Add a type rule to a draft period
   *
   * `POST /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/type-rules`. Scope: `contracts:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `period_not_found` (404): Contract period not found
   * - `period_not_draft` (422): The contract period is not a draft
   * - `type_rule_taken` (409): The period has a rule for this appointment type
   * - `convenio_plan_not_found` (404): Plan of the convenio not found
   * - `provider_not_found` (404): Provider not found
   */
  mutate(input: TypeRulesCreateInput, options?: CommandOptions): Promise<TypeRule>
}

export interface TypeRulesListInput {
  /** The convenio */
  convenio_id: string
  /** The contract period */
  period_id: string
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
export interface TypeRulePage {
  /** What this page holds, in the order of the list */
  items: TypeRule[]
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

export interface TypeRulesListOperation extends Operation<'convenio_not_found' | 'period_not_found'> {
  /**
   * List the type rules of a period
   *
   * `GET /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/type-rules`. Scope: `contracts:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `period_not_found` (404): Contract period not found
   */
  query(input: TypeRulesListInput, options?: CallOptions): Promise<TypeRulePage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: TypeRulesListInput, options?: CallOptions): AsyncGenerator<TypeRulePage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: TypeRulesListInput, options?: CallOptions): AsyncGenerator<TypeRule>
}

export interface TypeRulesGetInput {
  /** The convenio */
  convenio_id: string
  /** The contract period */
  period_id: string
  /** The type rule */
  rule_id: string
}

export interface TypeRulesGetOperation extends Operation<'convenio_not_found' | 'period_not_found' | 'type_rule_not_found'> {
  /**
   * Get a type rule
   *
   * `GET /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/type-rules/{rule_id}`. Scope: `contracts:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `period_not_found` (404): Contract period not found
   * - `type_rule_not_found` (404): Type rule not found
   */
  query(input: TypeRulesGetInput, options?: CallOptions): Promise<TypeRule>
}

export interface TypeRulesUpdateInput {
  /** The convenio */
  convenio_id: string
  /** The contract period */
  period_id: string
  /** The type rule */
  rule_id: string
  /** The appointment type that the rule is for; a period has one rule for it with the same qualifiers */
  appointment_type_id: string
  /**
   * Whether the period covers this appointment type.
   * @default true
   */
  is_covered?: boolean | undefined
  /**
   * Whether prior authorization is required; null: as the period says.
   * @default null
   */
  requires_authorization?: boolean | null | undefined
  /**
   * The percentage that the patient pays (0-100); null: as the period says.
   * At least 0, at most 100.
   */
  copay_percent?: number | null | undefined
  /**
   * The most that the patient pays, in centavos; null: as the period says.
   * At least 0, at most 1000000000000.
   */
  copay_max_cents?: number | null | undefined
  /**
   * Only under this plan of the convenio; null: under any.
   * @default null
   */
  plan_id?: string | null | undefined
  /**
   * Only in this accommodation; null: in any.
   * @default null
   */
  accommodation?: "ward" | "apartment" | null | undefined
  /**
   * Only by this provider; null: by any.
   * @default null
   */
  provider_id?: string | null | undefined
  /**
   * Only in this specialty, by its CBO code; null: in any.
   * @default null
   */
  specialty?: string | null | undefined
  /**
   * Administrative notes.
   * @default null
   */
  notes?: string | null | undefined
}

export interface TypeRulesUpdateOperation extends Operation<'convenio_not_found' | 'period_not_found' | 'period_not_draft' | 'type_rule_not_found' | 'type_rule_taken' | 'convenio_plan_not_found' | 'provider_not_found'> {
  /**
   * Replace a type rule of a draft period
   *
   * `PUT /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/type-rules/{rule_id}`. Scope: `contracts:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `period_not_found` (404): Contract period not found
   * - `period_not_draft` (422): The contract period is not a draft
   * - `type_rule_not_found` (404): Type rule not found
   * - `type_rule_taken` (409): The period has a rule for this appointment type
   * - `convenio_plan_not_found` (404): Plan of the convenio not found
   * - `provider_not_found` (404): Provider not found
   */
  mutate(input: TypeRulesUpdateInput, options?: CommandOptions): Promise<TypeRule>
}

export interface TypeRulesRemoveInput {
  /** The convenio */
  convenio_id: string
  /** The contract period */
  period_id: string
  /** The type rule */
  rule_id: string
}

export type TypeRulesRemoveOutput = null

export interface TypeRulesRemoveOperation extends Operation<'convenio_not_found' | 'period_not_found' | 'period_not_draft' | 'type_rule_not_found'> {
  /**
   * Delete a type rule of a draft period
   *
   * Deleting what is deleted changes nothing.
   *
   * `DELETE /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/type-rules/{rule_id}`. Scope: `contracts:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `period_not_found` (404): Contract period not found
   * - `period_not_draft` (422): The contract period is not a draft
   * - `type_rule_not_found` (404): Type rule not found
   */
  mutate(input: TypeRulesRemoveInput, options?: UnkeyedCommandOptions): Promise<TypeRulesRemoveOutput>
}
