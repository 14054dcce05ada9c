// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, CommandOptions, Operation } from '../../operation/operation.ts'
import type { ImportMapping } from './overrides.ts'

export interface TissSettingsGetInput {
  /** The convenio */
  convenio_id: string
}

/** What was agreed with a payer about TISS, day by day */
export interface ConvenioTissSettings {
  /** The convenio */
  convenio_id: string
  /** In the order of their days; empty: nothing was agreed */
  entries: TissSettings[]
  /**
   * When they were last changed; null: never.
   * An instant, with `Z` in answers.
   */
  updated_at: string | null
}

/** What was agreed with a payer about TISS, from a day on */
export interface TissSettings {
  /**
   * The first day: the day on which a file was made decides.
   * YYYY-MM-DD.
   */
  valid_from: string
  /** The version of TISS that was agreed with the payer */
  version: "3.05.00" | "4.00.00" | "4.00.01" | "4.01.00" | "4.03.00"
  /** The clinic's code at the payer */
  provider_code: string
  /** The beginning of card numbers -> the code of a plan; the longest that fits counts */
  plan_map?: Record<string, string> | undefined
  /** The code of a per-diem -> where those stay whom it is billed for */
  accommodation_map?: Record<string, "ward" | "apartment"> | undefined
  /** A degree of participation -> a role, in place of what TISS says */
  degree_map?: Record<string, "surgeon" | "assistant_1" | "assistant_2" | "assistant_3" | "assistant_4" | "anaesthetist" | "assistant_anaesthetist" | "instrumentist" | "perfusionist"> | undefined
  /** How the payer's statements are read that are no TISS messages, by name: our columns -> theirs */
  column_maps?: Record<string, ImportMapping> | undefined
}

export interface TissSettingsGetOperation extends Operation<'convenio_not_found'> {
  /**
   * Get what was agreed with a payer about TISS
   *
   * `GET /v1/scheduling/convenios/{convenio_id}/tiss-settings`. Scope: `contracts:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   */
  query(input: TissSettingsGetInput, options?: CallOptions): Promise<ConvenioTissSettings>
}

export interface TissSettingsPutInput {
  /** The convenio */
  convenio_id: string
  /** What holds from which day on; no two from the same */
  entries: TissSettings[]
}

export interface TissSettingsPutOperation extends Operation<'convenio_not_found'> {
  /**
   * Set what was agreed with a payer about TISS
   *
   * Replaces all entries. It raises no revision that prices: batches that were read stay as they are until they are judged again.
   *
   * `PUT /v1/scheduling/convenios/{convenio_id}/tiss-settings`. Scope: `contracts:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   */
  mutate(input: TissSettingsPutInput, options?: CommandOptions): Promise<ConvenioTissSettings>
}
