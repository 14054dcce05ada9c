import type { Scope } from '@vigencia/contracts/access/scope.ts'

export interface Tenant {
  readonly id: string
  readonly name: string
  /** IANA: decides what "today" is. */
  readonly timeZone: string
  readonly currency: string
}

/** Who asks: the key that was shown, its tenant, what it may do, and the user it stands for. */
export interface Principal {
  readonly tenant: Tenant
  /** Null: the operator at the command line. */
  readonly keyId: string | null
  readonly scopes: ReadonlySet<Scope>
  readonly userId: string | null
}
