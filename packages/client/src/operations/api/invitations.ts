// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, Operation, UnkeyedCommandOptions } from '../../operation/operation.ts'
import type { Tenant } from './tenant.ts'

export interface InvitationsLookInput {
  /** What the link holds behind its # */
  token: string
}

/** Who is invited, and where to */
export interface Invitation {
  /** The tenant */
  tenant_id: string
  /** What the tenant is called */
  tenant_name: string
  /** The name of who is invited */
  name: string
  /** The e-mail address by which they will sign in */
  email: string
  /**
   * Until when it is open.
   * An instant, with `Z` in answers.
   */
  expires_at: string
}

export interface InvitationsLookOperation extends Operation<'invitation_not_open'> {
  /**
   * Look at an invitation
   *
   * It uses nothing up, so a link that something opens by itself stays good.
   *
   * `POST /v1/invitations/look`. For anybody, without a key.
   *
   * Refused as
   * - `invitation_not_open` (404): The invitation is used up, replaced or too old
   */
  query(input: InvitationsLookInput, options?: CallOptions): Promise<Invitation>
}

export interface InvitationsAcceptInput {
  /** What the link holds behind its # */
  token: string
  /** The password from now on: at least 12 characters */
  password: string
}

/** Who is signed in, and what they may do */
export interface CurrentSession {
  /** The session */
  session_id: string
  /** Who is signed in */
  person: {
    /** The person */
    id: string
    /** Their name */
    name: string
    /** What they work as */
    roles: ("manager" | "clerk" | "nurse" | "auditor" | "admin")[]
    /** The language they read; null: their browser's */
    language: "pt-BR" | "es-PE" | "es-AR" | "en" | null
  }
  /** What they may do: the scopes of their roles */
  scopes: ("contracts:read" | "contracts:write" | "prices:read" | "plans:read" | "plans:write" | "cases:write" | "cases:read" | "cases:read-personal" | "billing:read" | "billing:write" | "lifecycle" | "settings:read" | "admin" | "act-as")[]
  /** The tenant that they work in */
  tenant: Tenant
  /**
   * When it ends at the latest. It ends before, when it was not used for 30 minutes.
   * An instant, with `Z` in answers.
   */
  expires_at: string
}

export interface InvitationsAcceptOperation extends Operation<'invitation_not_open'> {
  /**
   * Take up an invitation by a password
   *
   * Uses the link up, sets the password, ends the person's other sessions, removes their passkeys, and sets the cookie of a new one. A password that many others use is refused.
   *
   * `POST /v1/invitations/accept`. For anybody, without a key.
   *
   * Refused as
   * - `invitation_not_open` (404): The invitation is used up, replaced or too old
   */
  mutate(input: InvitationsAcceptInput, options?: UnkeyedCommandOptions): Promise<CurrentSession>
}

export interface InvitationsPasskeyOptionsInput {
  /** What the link holds behind its # */
  token: string
}

/** What a browser is asked, so that a device makes a passkey */
export interface PasskeyRegistrationOptions {
  /** What the device signs, once, within 5 minutes, as base64url */
  challenge: string
  /** The host of the page, to which the passkey is bound */
  rp_id: string
  /** What the tenant is called */
  rp_name: string
  /** The person, as the device remembers them, as base64url */
  user_handle: string
  /** Their e-mail address, which the device shows */
  user_name: string
  /** Their name, which the device shows */
  user_display_name: string
  /** Kinds of keys that are taken, the best first, by their COSE numbers */
  algorithms: number[]
  /** The credential ids of the person's passkeys: a device makes no second one */
  known: string[]
}

export interface InvitationsPasskeyOptionsOperation extends Operation<'invitation_not_open'> {
  /**
   * Get what a device needs to make a passkey by an invitation
   *
   * It uses nothing up. The challenge is good for this invitation alone, for 5 minutes.
   *
   * `POST /v1/invitations/passkey-options`. For anybody, without a key.
   *
   * Refused as
   * - `invitation_not_open` (404): The invitation is used up, replaced or too old
   */
  query(input: InvitationsPasskeyOptionsInput, options?: CallOptions): Promise<PasskeyRegistrationOptions>
}

export interface InvitationsAcceptByPasskeyInput {
  /** What the link holds behind its # */
  token: string
  /** The id that the device gave to the passkey, as base64url */
  credential_id: string
  /** `clientDataJSON` of WebAuthn, as base64url */
  client_data: string
  /** `attestationObject` of WebAuthn, as base64url */
  attestation_object: string
}

export interface InvitationsAcceptByPasskeyOperation extends Operation<'invitation_not_open' | 'passkey_refused'> {
  /**
   * Take up an invitation by a passkey
   *
   * Uses the link up, and sets no password: its person signs in by what a device has just made for this page. Ends the person's other sessions, removes earlier passkeys and the password, and sets the cookie of a new session.
   *
   * `POST /v1/invitations/accept-by-passkey`. For anybody, without a key.
   *
   * Refused as
   * - `invitation_not_open` (404): The invitation is used up, replaced or too old
   * - `passkey_refused` (422): The passkey was not taken
   */
  mutate(input: InvitationsAcceptByPasskeyInput, options?: UnkeyedCommandOptions): Promise<CurrentSession>
}
