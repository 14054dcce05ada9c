// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, Operation } from '../../operation/operation.ts'
import type { Tenant } from './invitations.ts'

export type TenantGetInput = Record<string, never>

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
