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
  scopes: ("contracts:read" | "contracts:write" | "prices:read" | "plans:read" | "plans:write" | "cases:write" | "cases:read" | "cases:read-personal" | "billing:read" | "billing:write" | "lifecycle" | "admin" | "act-as")[]
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
