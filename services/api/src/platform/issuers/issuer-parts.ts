import type { VisitLimit } from '@vigencia/server/access/visit-limit.ts'
import type { Vault } from '@vigencia/server/sealing/vault.ts'
import type { ListedHosts } from '../webhooks/addresses/webhook-address.ts'
import type { IssuerClient } from './issuer-client.ts'

/** What signing in at issuers needs of the operator. */
export interface IssuerParts {
  /** Seals the clients' secrets; null where no key is set. */
  readonly vault: Vault | null
  readonly hosts: ListedHosts
  /** The address to which issuers send people back. */
  readonly callback: string
  readonly client: IssuerClient
  readonly limit: VisitLimit
}
