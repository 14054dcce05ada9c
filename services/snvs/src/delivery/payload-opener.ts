import { deskPlace, type RegistryCredentials } from '../case-desk/desk-credentials.ts'
import type { Vault } from '../privacy/vault.ts'
import type { OpenPayload } from './send-attempt.ts'

/** Opens the sealed parts of an attempt, at the last moment before it is sent. */
export function payloadOpener(vault: Vault): OpenPayload {
  return (tenantId, caseId, { sealed, key_version, credentials, credentials_key_version }) => {
    const place = { tenant_id: tenantId, id: caseId }
    const asWhom = { sealed: Buffer.from(credentials), key_version: credentials_key_version }
    return {
      body: JSON.stringify(vault.open(place, { sealed: Buffer.from(sealed), key_version })),
      credentials: vault.open(deskPlace(tenantId), asWhom) as RegistryCredentials,
    }
  }
}
