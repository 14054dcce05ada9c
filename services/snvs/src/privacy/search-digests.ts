import { createHmac, type KeyObject } from 'node:crypto'
import { identityOf, knownNumber, type Citizen } from '@vigencia/domain/case-reports/citizen.ts'

/** Keyed digests, different for each tenant: the same person at two clinics has nothing in common. */
export interface SearchDigests {
  /** The digest of type, number and sex; null without a number. */
  identity(tenantId: string, citizen: Citizen): Buffer | null
  /** The digest of the number alone. */
  document(tenantId: string, number: string): Buffer
  /** The digest of the guardian's number. It differs from the one above, so a copy of the rows cannot join both. */
  guardian(tenantId: string, number: string): Buffer
  /** The digest of the whole report, as canonical JSON. */
  content(tenantId: string, text: string): Buffer
}

/** HMAC-SHA-256. The key stays for ever, because nothing else recognises what was purged. */
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
