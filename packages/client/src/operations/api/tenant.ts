// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, Operation } from '../../operation/operation.ts'

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
