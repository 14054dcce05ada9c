// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, CommandOptions, Operation, UnkeyedCommandOptions } from '../../operation/operation.ts'

export interface AppointmentTypesCreateInput {
  /** Display name, unique among active appointment types */
  name: string
  /**
   * Administrative notes.
   * @default null
   */
  notes?: string | null | undefined
}

/** The purpose of an appointment, such as a first visit or a return */
export interface AppointmentType {
  /** The appointment type */
  id: string
  /** Display name */
  name: string
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

export interface AppointmentTypesCreateOperation extends Operation<'appointment_type_name_taken'> {
  /**
   * Create an appointment type
   *
   * `POST /v1/scheduling/appointment-types`. Scope: `contracts:write`.
   *
   * Refused as
   * - `appointment_type_name_taken` (409): Another active appointment type has this name
   */
  mutate(input: AppointmentTypesCreateInput, options?: CommandOptions): Promise<AppointmentType>
}

export interface AppointmentTypesListInput {
  /**
   * Include deactivated appointment types.
   * @default false
   */
  include_inactive?: boolean | undefined
  /**
   * Part of the name, in any case.
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
export interface AppointmentTypePage {
  /** What this page holds, in the order of the list */
  items: AppointmentType[]
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

export interface AppointmentTypesListOperation extends Operation<never> {
  /**
   * List appointment types
   *
   * In order of their name.
   *
   * `GET /v1/scheduling/appointment-types`. Scope: `contracts:read`.
   */
  query(input: AppointmentTypesListInput, options?: CallOptions): Promise<AppointmentTypePage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: AppointmentTypesListInput, options?: CallOptions): AsyncGenerator<AppointmentTypePage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: AppointmentTypesListInput, options?: CallOptions): AsyncGenerator<AppointmentType>
}

export interface AppointmentTypesGetInput {
  /** The appointment type */
  appointment_type_id: string
}

export interface AppointmentTypesGetOperation extends Operation<'appointment_type_not_found'> {
  /**
   * Get an appointment type
   *
   * `GET /v1/scheduling/appointment-types/{appointment_type_id}`. Scope: `contracts:read`.
   *
   * Refused as
   * - `appointment_type_not_found` (404): Appointment type not found
   */
  query(input: AppointmentTypesGetInput, options?: CallOptions): Promise<AppointmentType>
}

export interface AppointmentTypesUpdateInput {
  /** The appointment type */
  appointment_type_id: string
  /** Display name, unique among active appointment types */
  name: string
  /**
   * Administrative notes.
   * @default null
   */
  notes?: string | null | undefined
}

export interface AppointmentTypesUpdateOperation extends Operation<'appointment_type_not_found' | 'appointment_type_name_taken'> {
  /**
   * Replace an appointment type
   *
   * Full replacement: a field that is left out goes back to its default.
   *
   * `PUT /v1/scheduling/appointment-types/{appointment_type_id}`. Scope: `contracts:write`.
   *
   * Refused as
   * - `appointment_type_not_found` (404): Appointment type not found
   * - `appointment_type_name_taken` (409): Another active appointment type has this name
   */
  mutate(input: AppointmentTypesUpdateInput, options?: CommandOptions): Promise<AppointmentType>
}

export interface AppointmentTypesDeactivateInput {
  /** The appointment type */
  appointment_type_id: string
}

export type AppointmentTypesDeactivateOutput = null

export interface AppointmentTypesDeactivateOperation extends Operation<'appointment_type_not_found'> {
  /**
   * Deactivate an appointment type
   *
   * Nothing is eligible with it any more; the type rules that name it stay. Deactivating twice changes nothing.
   *
   * `DELETE /v1/scheduling/appointment-types/{appointment_type_id}`. Scope: `contracts:write`.
   *
   * Refused as
   * - `appointment_type_not_found` (404): Appointment type not found
   */
  mutate(input: AppointmentTypesDeactivateInput, options?: UnkeyedCommandOptions): Promise<AppointmentTypesDeactivateOutput>
}

export interface AppointmentTypesRestoreInput {
  /** The appointment type */
  appointment_type_id: string
}

export interface AppointmentTypesRestoreOperation extends Operation<'appointment_type_not_found' | 'appointment_type_name_taken'> {
  /**
   * Restore a deactivated appointment type
   *
   * `POST /v1/scheduling/appointment-types/{appointment_type_id}/restore`. Scope: `contracts:write`.
   *
   * Refused as
   * - `appointment_type_not_found` (404): Appointment type not found
   * - `appointment_type_name_taken` (409): Another active appointment type has this name
   */
  mutate(input: AppointmentTypesRestoreInput, options?: CommandOptions): Promise<AppointmentType>
}
