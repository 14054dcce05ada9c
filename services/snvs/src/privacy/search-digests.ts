import { createHmac, type KeyObject } from 'node:crypto'
import { identityOf, knownNumber, type Citizen } from '@vigencia/domain/case-reports/citizen.ts'

/** Keyed digests, of each tenant its own: the same person at two clinics has nothing in common. */
export interface SearchDigests {
  /** Of type, number and sex; null without a number. */
  identity(tenantId: string, citizen: Citizen): Buffer | null
  /** Of the number alone. */
  document(tenantId: string, number: string): Buffer
  /** Of the number of whoever is in charge: what a copy of the rows tells must not join them to cases of their own. */
  guardian(tenantId: string, number: string): Buffer
  /** Of all that was said, as canonical JSON. */
  content(tenantId: string, text: string): Buffer
}

/** HMAC-SHA-256. The key stays for ever: what was purged is recognised by nothing else. */
export function searchDigests(key: KeyObject): SearchDigests {
  const digest = (...parts: string[]) => createHmac('sha256', key).update(JSON.stringify(parts)).digest()
  return {
    identity(tenantId, citizen) {
      const known = identityOf(citizen)
      if (known === null) return null
      return digest('identity', tenantId, String(known.tipoDocumento), known.numeroDocumento, known.sexo)
    },
    document: (tenantId, number) => digest('document', tenantId, knownNumber(number)),
    guardian: (tenantId, number) => digest('guardian', tenantId, knownNumber(number)),
    content: (tenantId, text) => digest('content', tenantId, text),
  }
}
