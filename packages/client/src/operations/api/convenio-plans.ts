// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, CommandOptions, Operation, UnkeyedCommandOptions } from '../../operation/operation.ts'

export interface ConvenioPlansCreateInput {
  /** The convenio */
  convenio_id: string
  /** The payer's code of the plan, unique among its active plans; it never changes */
  code: string
  /** Display name */
  name: string
  /** Where those it covers stay; it never changes, so a question that names the plan means the same for ever */
  accommodation: "ward" | "apartment"
}

/** A plan that a payer sells, for prices that are agreed for it alone */
export interface ConvenioPlan {
  /** The plan of the convenio */
  id: string
  /** The convenio */
  convenio_id: string
  /** The payer's code of the plan */
  code: string
  /** Display name */
  name: string
  /** Where those it covers stay */
  accommodation: "ward" | "apartment"
  /** Whether it is sold; false: deactivated, and its prices stay */
  is_active: boolean
  /**
   * The convenio's revision.
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

export interface ConvenioPlansCreateOperation extends Operation<'convenio_not_found' | 'convenio_plan_code_taken'> {
  /**
   * Add a plan to a convenio
   *
   * Prices and rules of its contract periods may then be narrowed to it. It is known from this revision on.
   *
   * `POST /v1/scheduling/convenios/{convenio_id}/plans`. Scope: `contracts:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `convenio_plan_code_taken` (409): Another active plan of the convenio has this code
   */
  mutate(input: ConvenioPlansCreateInput, options?: CommandOptions): Promise<ConvenioPlan>
}

export interface ConvenioPlansListInput {
  /** The convenio */
  convenio_id: string
  /**
   * Include deactivated plans.
   * @default false
   */
  include_inactive?: boolean | undefined
  /**
   * Part of the code or the name, in any case.
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
export interface ConvenioPlanPage {
  /** What this page holds, in the order of the list */
  items: ConvenioPlan[]
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

export interface ConvenioPlansListOperation extends Operation<'convenio_not_found'> {
  /**
   * List the plans of a convenio
   *
   * In order of their code.
   *
   * `GET /v1/scheduling/convenios/{convenio_id}/plans`. Scope: `contracts:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   */
  query(input: ConvenioPlansListInput, options?: CallOptions): Promise<ConvenioPlanPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: ConvenioPlansListInput, options?: CallOptions): AsyncGenerator<ConvenioPlanPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: ConvenioPlansListInput, options?: CallOptions): AsyncGenerator<ConvenioPlan>
}

export interface ConvenioPlansGetInput {
  /** The convenio */
  convenio_id: string
  /** The plan of the convenio */
  plan_id: string
}

export interface ConvenioPlansGetOperation extends Operation<'convenio_not_found' | 'convenio_plan_not_found'> {
  /**
   * Get a plan of a convenio
   *
   * `GET /v1/scheduling/convenios/{convenio_id}/plans/{plan_id}`. Scope: `contracts:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `convenio_plan_not_found` (404): Plan of the convenio not found
   */
  query(input: ConvenioPlansGetInput, options?: CallOptions): Promise<ConvenioPlan>
}

export interface ConvenioPlansUpdateInput {
  /** The convenio */
  convenio_id: string
  /** The plan of the convenio */
  plan_id: string
  /** The payer's code of the plan, unique among its active plans; it never changes */
  code: string
  /** Display name */
  name: string
  /** Where those it covers stay; it never changes, so a question that names the plan means the same for ever */
  accommodation: "ward" | "apartment"
}

export interface ConvenioPlansUpdateOperation extends Operation<'convenio_not_found' | 'convenio_plan_not_found' | 'convenio_plan_fixed'> {
  /**
   * Replace a plan of a convenio
   *
   * Its name alone may be another one: with another code or accommodation it would be another plan.
   *
   * `PUT /v1/scheduling/convenios/{convenio_id}/plans/{plan_id}`. Scope: `contracts:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `convenio_plan_not_found` (404): Plan of the convenio not found
   * - `convenio_plan_fixed` (422): The code and the accommodation of a plan are fixed
   */
  mutate(input: ConvenioPlansUpdateInput, options?: CommandOptions): Promise<ConvenioPlan>
}

export interface ConvenioPlansDeactivateInput {
  /** The convenio */
  convenio_id: string
  /** The plan of the convenio */
  plan_id: string
}

export type ConvenioPlansDeactivateOutput = null

export interface ConvenioPlansDeactivateOperation extends Operation<'convenio_not_found' | 'convenio_plan_not_found'> {
  /**
   * Deactivate a plan of a convenio
   *
   * The prices and rules that name it stay, and price as before. Deactivating twice changes nothing.
   *
   * `DELETE /v1/scheduling/convenios/{convenio_id}/plans/{plan_id}`. Scope: `contracts:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `convenio_plan_not_found` (404): Plan of the convenio not found
   */
  mutate(input: ConvenioPlansDeactivateInput, options?: UnkeyedCommandOptions): Promise<ConvenioPlansDeactivateOutput>
}

export interface ConvenioPlansRestoreInput {
  /** The convenio */
  convenio_id: string
  /** The plan of the convenio */
  plan_id: string
}

export interface ConvenioPlansRestoreOperation extends Operation<'convenio_not_found' | 'convenio_plan_not_found' | 'convenio_plan_code_taken'> {
  /**
   * Restore a deactivated plan of a convenio
   *
   * `POST /v1/scheduling/convenios/{convenio_id}/plans/{plan_id}/restore`. Scope: `contracts:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `convenio_plan_not_found` (404): Plan of the convenio not found
   * - `convenio_plan_code_taken` (409): Another active plan of the convenio has this code
   */
  mutate(input: ConvenioPlansRestoreInput, options?: CommandOptions): Promise<ConvenioPlan>
}
