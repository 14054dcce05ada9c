import type { Scope } from '@vigencia/contracts/access/scope.ts'

export interface Tenant {
  readonly id: string
  readonly name: string
  /** An IANA name. It decides which day is today. */
  readonly timeZone: string
  readonly currency: string
}

/** The user whom a caller of an old wire names. It is stored as a claim. */
export interface ClaimedAuthor {
  readonly name: string | null
  /** An id of the old system; 0 where the caller named nobody. */
  readonly number: number
}

/** The caller: its key or session, its tenant, its scopes, and the user it stands for. */
export interface Principal {
  readonly tenant: Tenant
  /** Null for a person who is signed in, for the operator at the command line, and for an old client without a key. */
  readonly keyId: string | null
  /** Of a person who is signed in. */
  readonly sessionId?: string
  /** Whether the session goes on with another secret, which the answer gives. */
  readonly isRenewalDue?: true
  readonly scopes: ReadonlySet<Scope>
  readonly userId: string | null
  readonly claimed?: ClaimedAuthor
}
