import type { Vault } from '@vigencia/server/sealing/vault.ts'
import type { ListedHosts } from './addresses/webhook-address.ts'

/** What the operations on webhooks need of the operator. */
export interface WebhookParts {
  /** Seals the secrets; null where no key is set. */
  readonly vault: Vault | null
  readonly hosts: ListedHosts
}
