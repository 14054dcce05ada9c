import { createHmac, type KeyObject } from 'node:crypto'
import { identityOf, knownNumber, type Citizen } from '@vigencia/domain/case-reports/citizen.ts'
import { usualSpellings, wholeDocument, type WholeDocument } from '@vigencia/domain/case-reports/document-number.ts'

type Identified = Pick<Citizen, 'tipoDocumento' | 'paisEmisionTipoDocumento' | 'numeroDocumento' | 'sexo'>

/**
 * Keyed digests, different for each tenant: the same person at two clinics has nothing in common.
 * The first form takes a number as it is written. What was purged has no other, so it is looked for in each spelling.
 */
export interface SearchDigests {
  /** The first form of type, number and sex; null without a number. */
  identity(tenantId: string, citizen: Omit<Identified, 'paisEmisionTipoDocumento'>): Buffer | null
  /** The same in each usual spelling of the number. */
  identities(tenantId: string, citizen: Identified): Buffer[]
  /** The second form of type, country, number and sex; null without a number. */
  person(tenantId: string, citizen: Identified): Buffer | null
  /** The digest of the number alone, as it is written. */
  document(tenantId: string, number: string): Buffer
  /** The digest of the guardian's number. It differs from the one above, so a copy of the rows cannot join both. */
  guardian(tenantId: string, number: string): Buffer
  /** The second form of type, country and number. */
  wholeDocument(tenantId: string, document: WholeDocument): Buffer
  /** The same of whoever is in charge. */
  guardianDocument(tenantId: string, document: WholeDocument): Buffer
  /** The digest of the whole report, as canonical JSON. */
  content(tenantId: string, text: string): Buffer
}

/** HMAC-SHA-256. The key stays for ever, because nothing else recognises what was purged. */
export function searchDigests(key: KeyObject): SearchDigests {
  const digest = (...parts: string[]) => createHmac('sha256', key).update(JSON.stringify(parts)).digest()
  const whole = (name: string, tenantId: string, { type, country, number }: WholeDocument, ...more: string[]) =>
    digest(name, tenantId, String(type), String(country), number, ...more)
  const identity: SearchDigests['identity'] = (tenantId, citizen) => {
    const known = identityOf(citizen)
    if (known === null) return null
    return digest('identity', tenantId, String(known.tipoDocumento), known.numeroDocumento, known.sexo)
  }
  return {
    identity,
    identities(tenantId, citizen) {
      const document = documentOf(citizen)
      if (document === null) return []
      const spellings = usualSpellings(document.number)
      return spellings.flatMap((numeroDocumento) => identity(tenantId, { ...citizen, numeroDocumento }) ?? [])
    },
    person(tenantId, citizen) {
      const document = documentOf(citizen)
      return document === null ? null : whole('person', tenantId, document, citizen.sexo)
    },
    document: (tenantId, number) => digest('document', tenantId, knownNumber(number)),
    guardian: (tenantId, number) => digest('guardian', tenantId, knownNumber(number)),
    wholeDocument: (tenantId, document) => whole('whole document', tenantId, document),
    guardianDocument: (tenantId, document) => whole('guardian document', tenantId, document),
    content: (tenantId, text) => digest('content', tenantId, text),
  }
}

/** The citizen's document; null without a number. */
export function documentOf(citizen: Omit<Identified, 'sexo'>): WholeDocument | null {
  return wholeDocument(citizen.tipoDocumento, citizen.paisEmisionTipoDocumento, citizen.numeroDocumento)
}
