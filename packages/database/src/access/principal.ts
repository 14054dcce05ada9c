import type { Scope } from '@vigencia/contracts/access/scope.ts'

export interface Tenant {
  readonly id: string
  readonly name: string
  /** IANA: decides what "today" is. */
  readonly timeZone: string
  readonly currency: string
}

/** Whom a caller of an old wire says it speaks for: written down as what it is, a claim. */
export interface ClaimedAuthor {
  readonly name: string | null
  /** Of the old system's users; 0: none was named. */
  readonly number: number
}

/** Who asks: the key that was shown, its tenant, what it may do, and the user it stands for. */
export interface Principal {
  readonly tenant: Tenant
  /** Null: the operator at the command line, or a client of an old wire that needs no key. */
  readonly keyId: string | null
  readonly scopes: ReadonlySet<Scope>
  readonly userId: string | null
  readonly claimed?: ClaimedAuthor
}
