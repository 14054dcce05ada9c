// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, CommandOptions, Operation, UnkeyedCommandOptions } from '../../operation/operation.ts'

export type TenantGetInput = Record<string, never>

/** A clinic or network of clinics: everything else belongs to one */
export interface Tenant {
  /** The tenant */
  id: string
  /** Display name */
  name: string
  /** The country by ISO 3166, such as BR */
  country: string
  /** The time zone by IANA, which decides what "today" is */
  time_zone: string
  /** The currency by ISO 4217, such as BRL */
  currency: string
}

export interface TenantGetOperation extends Operation<never> {
  /**
   * Get the tenant's settings
   *
   * Those of the tenant that the key belongs to.
   *
   * `GET /v1/tenant`. Scope: `admin`.
   */
  query(input: TenantGetInput, options?: CallOptions): Promise<Tenant>
}

export type TenantGetSignInInput = Record<string, never>

/** Where people of the tenant sign in by OpenID Connect */
export interface SignInIssuer {
  /** The issuer of OpenID Connect */
  issuer: string
  /** What the issuer calls this installation */
  client_id: string
  /** The address to which the issuer sends people back: it is registered there */
  callback: string
  /**
   * When it was last set.
   * An instant, with `Z` in answers.
   */
  updated_at: string
}

export interface TenantGetSignInOperation extends Operation<'issuer_not_set'> {
  /**
   * Get the issuer at which people sign in
   *
   * The secret is never shown.
   *
   * `GET /v1/tenant/sign-in`. Scope: `settings:read`.
   *
   * Refused as
   * - `issuer_not_set` (404): The tenant has no issuer to sign in at
   */
  query(input: TenantGetSignInInput, options?: CallOptions): Promise<SignInIssuer>
}

export interface TenantSetSignInInput {
  /** The issuer of OpenID Connect, by the very address that its tokens name */
  issuer: string
  /** What the issuer calls this installation */
  client_id: string
  /** The secret by which this installation shows itself there */
  client_secret: string
}

export interface TenantSetSignInOperation extends Operation<'issuer_address_refused' | 'issuer_not_set_up'> {
  /**
   * Set the issuer at which people sign in
   *
   * People sign in by OpenID Connect from now on, once they have taken up an invitation there. Who joined at another issuer needs a new invitation.
   *
   * `PUT /v1/tenant/sign-in`. Scope: `admin`.
   *
   * Refused as
   * - `issuer_address_refused` (422): The address of the issuer is not allowed
   * - `issuer_not_set_up` (422): The operator has set no key for the secrets of issuers
   */
  mutate(input: TenantSetSignInInput, options?: CommandOptions): Promise<SignInIssuer>
}

export interface TenantCheckSignInInput {
  /** The issuer of OpenID Connect, by the very address that its tokens name */
  issuer: string
}

/** What an issuer answered about itself */
export interface IssuerCheck {
  /** The issuer that was asked */
  issuer: string
  /** Why people cannot sign in there: it is silent, its certificate is not trusted, it sends elsewhere, its answer is too large, or it is no issuer; null: they can */
  fault: "silent" | "certificate" | "elsewhere" | "too_large" | "not_an_issuer" | null
  /** The same as a sentence */
  detail: string
  /** Where people sign in there; null: it did not say */
  authorization_endpoint: string | null
}

export interface TenantCheckSignInOperation extends Operation<'issuer_address_refused'> {
  /**
   * Try an issuer, before it is set or after
   *
   * Asks it what it says of itself, as each sign-in does, and stores nothing. Whether the client and its secret are right is known at the first sign-in alone.
   *
   * `POST /v1/tenant/sign-in/check`. Scope: `admin`.
   *
   * Refused as
   * - `issuer_address_refused` (422): The address of the issuer is not allowed
   */
  query(input: TenantCheckSignInInput, options?: CallOptions): Promise<IssuerCheck>
}

export type TenantRemoveSignInInput = Record<string, never>

export type TenantRemoveSignInOutput = null

export interface TenantRemoveSignInOperation extends Operation<'issuer_not_set'> {
  /**
   * Remove the issuer at which people sign in
   *
   * Nobody signs in by OpenID Connect any more, and its secret is forgotten. Sessions go on.
   *
   * `DELETE /v1/tenant/sign-in`. Scope: `admin`.
   *
   * Refused as
   * - `issuer_not_set` (404): The tenant has no issuer to sign in at
   */
  mutate(input: TenantRemoveSignInInput, options?: UnkeyedCommandOptions): Promise<TenantRemoveSignInOutput>
}
