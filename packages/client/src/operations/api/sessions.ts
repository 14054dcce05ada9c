// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, CommandOptions, Operation, UnkeyedCommandOptions } from '../../operation/operation.ts'
import type { CurrentSession } from './invitations.ts'

export interface SessionsWaysInput {
  /** The tenant, as the address of the page names it */
  tenant_id: string
}

/** What the sign-in page of a tenant shows */
export interface SignInWays {
  /** What the tenant is called */
  tenant_name: string
  /** How people of this tenant may sign in */
  ways: ("password" | "passkey" | "oidc" | "demo")[]
}

export interface SessionsWaysOperation extends Operation<'tenant_not_found'> {
  /**
   * Get the ways to sign in
   *
   * What the sign-in page of a tenant shows, before anybody has signed in.
   *
   * `GET /v1/sessions/ways`. For anybody, without a key.
   *
   * Refused as
   * - `tenant_not_found` (404): Tenant not found
   */
  query(input: SessionsWaysInput, options?: CallOptions): Promise<SignInWays>
}

export interface SessionsSignInInput {
  /** The tenant, as the address of its sign-in page names it */
  tenant_id: string
  /** The e-mail address of the person */
  email: string
  /** Their password */
  password: string
}

export interface SessionsSignInOperation extends Operation<'sign_in_refused'> {
  /**
   * Sign in by password
   *
   * The answer sets the cookie of a new session. What was wrong is not told. After failures an answer takes longer, and at last is 429.
   *
   * `POST /v1/sessions`. For anybody, without a key.
   *
   * Refused as
   * - `sign_in_refused` (401): Not signed in
   */
  mutate(input: SessionsSignInInput, options?: UnkeyedCommandOptions): Promise<CurrentSession>
}

export interface SessionsSignInToDemoInput {
  /** What the link holds behind its # */
  token: string
}

export interface SessionsSignInToDemoOperation extends Operation<'sign_in_refused'> {
  /**
   * Sign in to the demo
   *
   * As the demo's person, who has every role. The token stands in the link that the demo prints when it starts, on loopback alone.
   *
   * `POST /v1/sessions/demo`. For anybody, without a key.
   *
   * Refused as
   * - `sign_in_refused` (401): Not signed in
   */
  mutate(input: SessionsSignInToDemoInput, options?: UnkeyedCommandOptions): Promise<CurrentSession>
}

export interface SessionsBeginAtIssuerInput {
  /** The tenant, as the address of its sign-in page names it */
  tenant_id: string
  /**
   * What the link of an invitation holds; null: there is none.
   * @default null
   */
  invitation?: string | null | undefined
  /**
   * Whether the issuer asks again who somebody is, unless it did within 5 minutes.
   * @default false
   */
  is_fresh?: boolean | undefined
}

/** A way to the issuer, and what brings its answer back */
export interface IssuerVisit {
  /** Where the browser goes now, at the issuer */
  address: string
  /** What this browser alone holds meanwhile, for 10 minutes: without it nothing comes of the answer */
  visit: string
}

export interface SessionsBeginAtIssuerOperation extends Operation<'issuer_not_set' | 'issuer_unavailable' | 'invitation_not_open'> {
  /**
   * Begin to sign in at the issuer
   *
   * By OpenID Connect: code, PKCE, state and nonce. It stores nothing. With an invitation, whoever comes back takes it up.
   *
   * `POST /v1/sessions/issuer`. For anybody, without a key.
   *
   * Refused as
   * - `issuer_not_set` (404): The tenant has no issuer to sign in at
   * - `issuer_unavailable` (422): The issuer gave no answer that can be used
   * - `invitation_not_open` (404): The invitation is used up, replaced or too old
   */
  query(input: SessionsBeginAtIssuerInput, options?: CallOptions): Promise<IssuerVisit>
}

export interface SessionsSignInAtIssuerInput {
  /** The tenant */
  tenant_id: string
  /** What the browser holds */
  visit: string
  /** What stands behind the ? of the address to which the issuer sent the browser back */
  answer: string
}

export interface SessionsSignInAtIssuerOperation extends Operation<'sign_in_refused' | 'issuer_not_set' | 'issuer_unavailable' | 'invitation_not_open' | 'subject_taken'> {
  /**
   * Sign in by the answer of the issuer
   *
   * The answer sets the cookie of a new session. A person is known by issuer and `sub`, which an invitation bound to them, and never by an e-mail address. A visit opens one session.
   *
   * `POST /v1/sessions/issuer/answer`. For anybody, without a key.
   *
   * Refused as
   * - `sign_in_refused` (401): Not signed in
   * - `issuer_not_set` (404): The tenant has no issuer to sign in at
   * - `issuer_unavailable` (422): The issuer gave no answer that can be used
   * - `invitation_not_open` (404): The invitation is used up, replaced or too old
   * - `subject_taken` (409): Another person signs in by this account
   */
  mutate(input: SessionsSignInAtIssuerInput, options?: UnkeyedCommandOptions): Promise<CurrentSession>
}

export type SessionsCurrentInput = Record<string, never>

export interface SessionsCurrentOperation extends Operation<never> {
  /**
   * Get the current session
   *
   * Who is signed in, and what they may do.
   *
   * `GET /v1/sessions/current`. For a person who is signed in, by their session alone.
   */
  query(input: SessionsCurrentInput, options?: CallOptions): Promise<CurrentSession>
}

export interface SessionsListInput {
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
export interface SessionPage {
  /** What this page holds, in the order of the list */
  items: Session[]
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

/** A browser that a person is signed in with */
export interface Session {
  /** The session */
  id: string
  /** Whether it is the one that asks */
  is_current: boolean
  /** How it was signed in to */
  way: "password" | "passkey" | "oidc" | "demo"
  /** What the browser called itself when it was signed in to; empty: it did not */
  browser: string
  /**
   * When it was signed in to.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /**
   * When it was last used, written down at most once a minute.
   * An instant, with `Z` in answers.
   */
  last_used_at: string
  /**
   * When it ends at the latest.
   * An instant, with `Z` in answers.
   */
  expires_at: string
}

export interface SessionsListOperation extends Operation<never> {
  /**
   * List one's own sessions
   *
   * Those that are open, the newest first.
   *
   * `GET /v1/sessions`. For a person who is signed in, by their session alone.
   */
  query(input: SessionsListInput, options?: CallOptions): Promise<SessionPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: SessionsListInput, options?: CallOptions): AsyncGenerator<SessionPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: SessionsListInput, options?: CallOptions): AsyncGenerator<Session>
}

export interface SessionsEndInput {
  /** The session */
  session_id: string
}

export type SessionsEndOutput = null

export interface SessionsEndOperation extends Operation<'session_not_found'> {
  /**
   * End one of one's own sessions
   *
   * Every process refuses it within a second. Ending twice changes nothing.
   *
   * `DELETE /v1/sessions/{session_id}`. For a person who is signed in, by their session alone.
   *
   * Refused as
   * - `session_not_found` (404): Session not found
   */
  mutate(input: SessionsEndInput, options?: UnkeyedCommandOptions): Promise<SessionsEndOutput>
}

export type SessionsSignOutInput = Record<string, never>

export type SessionsSignOutOutput = null

export interface SessionsSignOutOperation extends Operation<never> {
  /**
   * Sign out
   *
   * Ends the current session, and takes its cookie away.
   *
   * `DELETE /v1/sessions/current`. For a person who is signed in, by their session alone.
   */
  mutate(input: SessionsSignOutInput, options?: UnkeyedCommandOptions): Promise<SessionsSignOutOutput>
}

export interface SessionsChooseLanguageInput {
  /** The language they read; null: their browser's */
  language: "pt-BR" | "es-PE" | "es-AR" | "en" | null
}

export interface SessionsChooseLanguageOperation extends Operation<never> {
  /**
   * Choose one's language
   *
   * It is kept with the person, so every browser of theirs has it.
   *
   * `PATCH /v1/sessions/current`. For a person who is signed in, by their session alone.
   */
  mutate(input: SessionsChooseLanguageInput, options?: CommandOptions): Promise<CurrentSession>
}
