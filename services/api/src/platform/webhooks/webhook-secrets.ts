import { randomBytes } from 'node:crypto'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { Sealed, Vault } from '@vigencia/server/sealing/vault.ts'

/** @source Standard Webhooks, "Signature scheme": 24 to 64 bytes, in base64 behind `whsec_` */
const SECRET_BYTES = 32

/** The place in which the secrets of a webhook are sealed. */
const placeOf = (tenantId: string, webhookId: string) => ({ tenant_id: tenantId, id: `webhook ${webhookId}` })

/**
 * A new secret, as it is shown once and as it is stored.
 * @param vault null where the operator has set no key
 * @throws Refusal `webhooks_not_set_up`
 */
export function newSecret(vault: Vault | null, tenantId: string, webhookId: string): Sealed & { secret: string } {
  const secret = `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`
  return { secret, ...mustBeSetUp(vault).seal(placeOf(tenantId, webhookId), secret) }
}

/** The same secret, sealed with the newest key. */
export function sealedAnew(vault: Vault, tenantId: string, webhookId: string, sealed: Sealed): Sealed {
  return vault.seal(placeOf(tenantId, webhookId), openSecret(vault, tenantId, webhookId, sealed))
}

/** @throws Refusal `webhooks_not_set_up` */
export function mustBeSetUp(vault: Vault | null): Vault {
  if (vault !== null) return vault
  throw new Refusal(
    'webhooks_not_set_up',
    'The operator has to set WEBHOOK_ENCRYPTION_KEYS first: 1:<32 bytes in base64>. The secrets of webhooks are sealed by it.',
  )
}

/** @throws Error where the key is missing, or the bytes belong elsewhere */
export function openSecret(vault: Vault, tenantId: string, webhookId: string, sealed: Sealed): string {
  return vault.open(placeOf(tenantId, webhookId), sealed) as string
}
