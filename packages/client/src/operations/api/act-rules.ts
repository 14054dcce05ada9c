// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, CommandOptions, Operation } from '../../operation/operation.ts'
import type { QualifiedActRules, ActRules } from './contracts.ts'

export interface ActRulesGetInput {
  /** The convenio */
  convenio_id: string
  /** The contract period */
  period_id: string
}

/** The rules of acts of one contract period */
export interface PeriodActRules {
  /** The contract period */
  period_id: string
  /** The rules for all; null: none were agreed */
  rules: ActRules | null
  /** Rules for some: each rule is from the set with most qualifiers that says it. Left out: none */
  by?: QualifiedActRules[] | undefined
  /**
   * The convenio's revision.
   * At least 0, at most 2147483647.
   */
  revision: number
}

export interface ActRulesGetOperation extends Operation<'convenio_not_found' | 'period_not_found'> {
  /**
   * Get the rules of acts of a contract period
   *
   * `GET /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/act-rules`. Scope: `contracts:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `period_not_found` (404): Contract period not found
   */
  query(input: ActRulesGetInput, options?: CallOptions): Promise<PeriodActRules>
}

export interface ActRulesUpdateInput {
  /** The convenio */
  convenio_id: string
  /** The contract period */
  period_id: string
  /** All rules of the period */
  rules: ActRules
  /** Rules for some: each rule is from the set with most qualifiers that says it. Left out: none */
  by?: QualifiedActRules[] | undefined
}

export interface ActRulesUpdateOperation extends Operation<'convenio_not_found' | 'period_not_found' | 'period_not_draft'> {
  /**
   * Replace the rules of acts of a draft period
   *
   * Full replacement: what is left out is taken away, `by` too. Only drafts can be changed.
   *
   * `PUT /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/act-rules`. Scope: `contracts:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `period_not_found` (404): Contract period not found
   * - `period_not_draft` (422): The contract period is not a draft
   */
  mutate(input: ActRulesUpdateInput, options?: CommandOptions): Promise<PeriodActRules>
}

export interface ActRulesPresetsInput {
  /** The convenio */
  convenio_id: string
  /** The contract period */
  period_id: string
}

/** The presets of rules of acts */
export interface ActRulesPresetList {
  /** In the order of the editions */
  items: ActRulesPreset[]
}

/** A preset of rules of acts, as it is for one period */
export interface ActRulesPreset {
  /** Which rules: of the editions until 2016, or of 2018 and later */
  preset: "cbhpm_to_2016" | "cbhpm_2018_on"
  /** The rules that it would set */
  rules: ActRules
}

export interface ActRulesPresetsOperation extends Operation<'convenio_not_found' | 'period_not_found'> {
  /**
   * List the presets of rules of acts for a contract period
   *
   * Each with the rules that it would set in this period: holidays hang on its first day.
   *
   * `GET /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/act-rules/presets`. Scope: `contracts:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `period_not_found` (404): Contract period not found
   */
  query(input: ActRulesPresetsInput, options?: CallOptions): Promise<ActRulesPresetList>
}

export interface ActRulesPresetInput {
  /** The convenio */
  convenio_id: string
  /** The contract period */
  period_id: string
  /** Which rules: of the editions until 2016, or of 2018 and later */
  preset: "cbhpm_to_2016" | "cbhpm_2018_on"
}

export interface ActRulesPresetOperation extends Operation<'convenio_not_found' | 'period_not_found' | 'period_not_draft'> {
  /**
   * Take over the rules of acts of a CBHPM edition
   *
   * Replaces all rules of a draft period by those of a preset. They are then its own. No preset says how urgency, accommodation and age combine, nor the shares of an instrumentist.
   *
   * `POST /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/act-rules/preset`. Scope: `contracts:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `period_not_found` (404): Contract period not found
   * - `period_not_draft` (422): The contract period is not a draft
   */
  mutate(input: ActRulesPresetInput, options?: CommandOptions): Promise<PeriodActRules>
}
