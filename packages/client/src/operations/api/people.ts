// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, CommandOptions, Operation, UnkeyedCommandOptions } from '../../operation/operation.ts'

export interface PeopleInviteInput {
  /** Their name */
  name: string
  /** Their e-mail address, by which they sign in. Nobody else who is active has it */
  email: string
  /** What they work as. You may give what you may do yourself */
  roles: ("manager" | "clerk" | "nurse" | "auditor" | "admin")[]
}

/** A person with the link by which they take up their invitation */
export interface InvitedPerson {
  /** The person */
  id: string
  /** Their name */
  name: string
  /** Their e-mail address, by which they sign in */
  email: string
  /** What they work as */
  roles: ("manager" | "clerk" | "nurse" | "auditor" | "admin")[]
  /** The language they read; null: their browser's */
  language: "pt-BR" | "es-PE" | "es-AR" | "en" | null
  /** Whether they may sign in */
  is_active: boolean
  /**
   * When they took up an invitation for the first time; null: not yet.
   * An instant, with `Z` in answers.
   */
  joined_at: string | null
  /**
   * Until when their newest invitation is open; null: none is.
   * An instant, with `Z` in answers.
   */
  invited_until: string | null
  /**
   * When they were first invited.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /** The path of their invitation, such as `/app/invitation#…`, below the address of the console. It is shown this once, and is open for 24 hours */
  invitation: string
}

export interface PeopleInviteOperation extends Operation<'email_taken'> {
  /**
   * Invite a person
   *
   * The answer shows their link, once: give it to them yourself, for no mail is sent. With it they set how they sign in.
   *
   * `POST /v1/people`. Scope: `admin`.
   *
   * Refused as
   * - `email_taken` (409): Another active person has this e-mail address
   */
  mutate(input: PeopleInviteInput, options?: CommandOptions): Promise<InvitedPerson>
}

export interface PeopleListInput {
  /** Those who may sign in, or those who may not; left out: all */
  is_active?: boolean | undefined
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
export interface PersonPage {
  /** What this page holds, in the order of the list */
  items: Person[]
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

/** Somebody who works with the console, and what they work as */
export interface Person {
  /** The person */
  id: string
  /** Their name */
  name: string
  /** Their e-mail address, by which they sign in */
  email: string
  /** What they work as */
  roles: ("manager" | "clerk" | "nurse" | "auditor" | "admin")[]
  /** The language they read; null: their browser's */
  language: "pt-BR" | "es-PE" | "es-AR" | "en" | null
  /** Whether they may sign in */
  is_active: boolean
  /**
   * When they took up an invitation for the first time; null: not yet.
   * An instant, with `Z` in answers.
   */
  joined_at: string | null
  /**
   * Until when their newest invitation is open; null: none is.
   * An instant, with `Z` in answers.
   */
  invited_until: string | null
  /**
   * When they were first invited.
   * An instant, with `Z` in answers.
   */
  created_at: string
}

export interface PeopleListOperation extends Operation<never> {
  /**
   * List people
   *
   * The newest first.
   *
   * `GET /v1/people`. Scope: `admin`.
   */
  query(input: PeopleListInput, options?: CallOptions): Promise<PersonPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: PeopleListInput, options?: CallOptions): AsyncGenerator<PersonPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: PeopleListInput, options?: CallOptions): AsyncGenerator<Person>
}

export interface PeopleGetInput {
  /** The person */
  person_id: string
}

export interface PeopleGetOperation extends Operation<'person_not_found'> {
  /**
   * Get a person
   *
   * `GET /v1/people/{person_id}`. Scope: `admin`.
   *
   * Refused as
   * - `person_not_found` (404): Person not found
   */
  query(input: PeopleGetInput, options?: CallOptions): Promise<Person>
}

export interface PeopleUpdateInput {
  /** The person */
  person_id: string
  /** Their name */
  name: string
  /** Their e-mail address, by which they sign in. Nobody else who is active has it */
  email: string
  /** What they work as. You may give what you may do yourself */
  roles: ("manager" | "clerk" | "nurse" | "auditor" | "admin")[]
}

export interface PeopleUpdateOperation extends Operation<'person_not_found' | 'email_taken' | 'last_admin'> {
  /**
   * Change a person
   *
   * As a whole. Where their roles change, that counts at once, and their sessions go on with new cookies. Who holds a scope that you lack is changed by somebody who has it.
   *
   * `PUT /v1/people/{person_id}`. Scope: `admin`.
   *
   * Refused as
   * - `person_not_found` (404): Person not found
   * - `email_taken` (409): Another active person has this e-mail address
   * - `last_admin` (409): Somebody must stay who administers
   */
  mutate(input: PeopleUpdateInput, options?: CommandOptions): Promise<Person>
}

export interface PeopleDeactivateInput {
  /** The person */
  person_id: string
}

export type PeopleDeactivateOutput = null

export interface PeopleDeactivateOperation extends Operation<'person_not_found' | 'last_admin'> {
  /**
   * Deactivate a person
   *
   * Their sessions end within a second, and they sign in no more. What they did stays theirs. Deactivating twice changes nothing.
   *
   * `DELETE /v1/people/{person_id}`. Scope: `admin`.
   *
   * Refused as
   * - `person_not_found` (404): Person not found
   * - `last_admin` (409): Somebody must stay who administers
   */
  mutate(input: PeopleDeactivateInput, options?: UnkeyedCommandOptions): Promise<PeopleDeactivateOutput>
}

export interface PeopleReinviteInput {
  /** The person */
  person_id: string
}

export interface PeopleReinviteOperation extends Operation<'person_not_found' | 'email_taken'> {
  /**
   * Invite a person again
   *
   * Makes a new link and shows it, once; an older one is open no more. It is for who forgot how they sign in, and for who was deactivated, who is active again.
   *
   * `POST /v1/people/{person_id}/invitation`. Scope: `admin`.
   *
   * Refused as
   * - `person_not_found` (404): Person not found
   * - `email_taken` (409): Another active person has this e-mail address
   */
  mutate(input: PeopleReinviteInput, options?: CommandOptions): Promise<InvitedPerson>
}
