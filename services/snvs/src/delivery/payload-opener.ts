import { deskPlace, type RegistryCredentials } from '../case-desk/desk-credentials.ts'
import { wordsPlace } from '../privacy/words-place.ts'
import type { Place, Vault } from '@vigencia/server/sealing/vault.ts'
import type { ProberParts } from './prober.ts'
import type { OpenPayload } from './send-attempt.ts'

export interface Openers {
  readonly open: OpenPayload
  readonly openCredentials: ProberParts['openCredentials']
}

/**
 * Opens the sealed parts of an attempt, at the last moment before it is sent, and the credentials of a probe.
 * @param placeOf where credentials are sealed: each API has its own
 */
export function payloadOpeners(vault: Vault, placeOf: (tenantId: string) => Place = deskPlace): Openers {
  const openCredentials: Openers['openCredentials'] = (tenantId, { credentials, credentials_key_version }) => {
    const asWhom = { sealed: Buffer.from(credentials), key_version: credentials_key_version }
    return vault.open(placeOf(tenantId), asWhom) as RegistryCredentials
  }
  return {
    openCredentials,
    open: (tenantId, caseId, { sealed, key_version, ...asWhom }) => {
      const place = { tenant_id: tenantId, id: caseId }
      return {
        body: JSON.stringify(vault.open(place, { sealed: Buffer.from(sealed), key_version })),
        credentials: openCredentials(tenantId, asWhom),
        sealWords: (words) => vault.seal(wordsPlace(place), words),
      }
    },
  }
}
