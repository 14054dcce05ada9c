// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, CommandOptions, Operation, UnkeyedCommandOptions } from '../../operation/operation.ts'
import type { CurrentSession, PasskeyRegistrationOptions } from './invitations.ts'

export interface PasskeysSignInOptionsInput {
  /** The tenant, as the address of its sign-in page names it */
  tenant_id: string
}

/** What a browser is asked, so that a passkey signs in */
export interface PasskeySignInOptions {
  /** What the device signs, once, within 5 minutes, as base64url */
  challenge: string
  /** The host of the page, to which the passkey is bound */
  rp_id: string
}

export interface PasskeysSignInOptionsOperation extends Operation<never> {
  /**
   * Get what a passkey signs to sign in
   *
   * A challenge of the tenant. It says nothing of who has passkeys: the device finds its own.
   *
   * `POST /v1/passkeys/sign-in-options`. For anybody, without a key.
   */
  query(input: PasskeysSignInOptionsInput, options?: CallOptions): Promise<PasskeySignInOptions>
}

export interface PasskeysSignInInput {
  /** The id that the device gave to the passkey, as base64url */
  credential_id: string
  /** `clientDataJSON` of WebAuthn, as base64url */
  client_data: string
  /** `authenticatorData` of WebAuthn, as base64url */
  authenticator_data: string
  /** What the device signed, as base64url */
  signature: string
  /** Whose it is, as the device remembers; null: it does not */
  user_handle: string | null
}

export interface PasskeysSignInOperation extends Operation<'sign_in_refused'> {
  /**
   * Sign in by passkey
   *
   * The answer sets the cookie of a new session. What was wrong is not told. A challenge is good once, and for 5 minutes.
   *
   * `POST /v1/passkeys/sign-in`. For anybody, without a key.
   *
   * Refused as
   * - `sign_in_refused` (401): Not signed in
   */
  mutate(input: PasskeysSignInInput, options?: UnkeyedCommandOptions): Promise<CurrentSession>
}

export type PasskeysRegistrationOptionsInput = Record<string, never>

export interface PasskeysRegistrationOptionsOperation extends Operation<'fresh_sign_in_required' | 'passkey_refused' | 'too_many_passkeys'> {
  /**
   * Get what a device needs to make a passkey
   *
   * For who signed in within the last 5 minutes, and not at an issuer. The challenge is good in this session alone.
   *
   * `POST /v1/passkeys/registration-options`. For a person who is signed in, by their session alone.
   *
   * Refused as
   * - `fresh_sign_in_required` (403): Sign in again first
   * - `passkey_refused` (422): The passkey was not taken
   * - `too_many_passkeys` (422): There are as many passkeys as there may be
   */
  query(input: PasskeysRegistrationOptionsInput, options?: CallOptions): Promise<PasskeyRegistrationOptions>
}

export interface PasskeysRegisterInput {
  /** The id that the device gave to the passkey, as base64url */
  credential_id: string
  /** `clientDataJSON` of WebAuthn, as base64url */
  client_data: string
  /** `attestationObject` of WebAuthn, as base64url */
  attestation_object: string
}

/** What a device keeps of a person, by which they sign in */
export interface Passkey {
  /** The passkey */
  id: string
  /** What its person calls it; null: they gave it no name */
  name: string | null
  /** What the browser called itself in which it was made; empty: it did not */
  browser: string
  /**
   * When it was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /**
   * When somebody last signed in by it; null: nobody has.
   * An instant, with `Z` in answers.
   */
  last_used_at: string | null
}

export interface PasskeysRegisterOperation extends Operation<'fresh_sign_in_required' | 'passkey_refused' | 'too_many_passkeys'> {
  /**
   * Register a passkey
   *
   * A device has just made it for this page, and asked for a finger, a face or a PIN.
   *
   * `POST /v1/passkeys`. For a person who is signed in, by their session alone.
   *
   * Refused as
   * - `fresh_sign_in_required` (403): Sign in again first
   * - `passkey_refused` (422): The passkey was not taken
   * - `too_many_passkeys` (422): There are as many passkeys as there may be
   */
  mutate(input: PasskeysRegisterInput, options?: CommandOptions): Promise<Passkey>
}

export interface PasskeysListInput {
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
export interface PasskeyPage {
  /** What this page holds, in the order of the list */
  items: Passkey[]
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

export interface PasskeysListOperation extends Operation<never> {
  /**
   * List one's own passkeys
   *
   * Those by which one may sign in, the newest first.
   *
   * `GET /v1/passkeys`. For a person who is signed in, by their session alone.
   */
  query(input: PasskeysListInput, options?: CallOptions): Promise<PasskeyPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: PasskeysListInput, options?: CallOptions): AsyncGenerator<PasskeyPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: PasskeysListInput, options?: CallOptions): AsyncGenerator<Passkey>
}

export interface PasskeysRenameInput {
  /** The passkey */
  passkey_id: string
  /** What to call it; null: by its browser */
  name: string | null
}

export interface PasskeysRenameOperation extends Operation<'passkey_not_found'> {
  /**
   * Name one of one's own passkeys
   *
   * So that one knows later which device it is on. A passkey that was removed is not found.
   *
   * `PATCH /v1/passkeys/{passkey_id}`. For a person who is signed in, by their session alone.
   *
   * Refused as
   * - `passkey_not_found` (404): Passkey not found
   */
  mutate(input: PasskeysRenameInput, options?: CommandOptions): Promise<Passkey>
}

export interface PasskeysRemoveInput {
  /** The passkey */
  passkey_id: string
}

export type PasskeysRemoveOutput = null

export interface PasskeysRemoveOperation extends Operation<'passkey_not_found' | 'last_passkey'> {
  /**
   * Remove one of one's own passkeys
   *
   * Nobody signs in by it any more. Sessions that it began go on. Removing twice changes nothing. The last one of somebody without a password stays.
   *
   * `DELETE /v1/passkeys/{passkey_id}`. For a person who is signed in, by their session alone.
   *
   * Refused as
   * - `passkey_not_found` (404): Passkey not found
   * - `last_passkey` (409): Its person signs in by this passkey alone
   */
  mutate(input: PasskeysRemoveInput, options?: UnkeyedCommandOptions): Promise<PasskeysRemoveOutput>
}
