import { comparedNumber, usualSpellings, type WholeDocument } from '@vigencia/domain/case-reports/document-number.ts'
import { DOCUMENT_TYPES, PASSPORT, SEXES } from '@vigencia/domain/case-reports/registry-codes.ts'
import type { Case } from '../cases/case.ts'
import { guardianDocumentOf, openReport } from '../cases/sealed-report.ts'
import type { Privacy } from '../privacy/privacy.ts'
import { documentOf, type SearchDigests } from '../privacy/search-digests.ts'

/** A document by its kind, without its number. */
export interface DocumentKind {
  readonly type: number | null
  /** `unknown`: what was purged before there was a second form of the digests knows no country. */
  readonly country: number | null | 'unknown'
}

const TYPES = Object.keys(DOCUMENT_TYPES).map(Number)
const MOST_COUNTRY = 999

/**
 * The kinds of the documents of one number that these cases are about, each once.
 * A passport of an unknown country is taken for one whose country is known.
 */
export function kindsBorne(
  privacy: Privacy,
  { own, inChargeOf }: { readonly own: readonly Case[]; readonly inChargeOf: readonly Case[] },
  number: string,
): DocumentKind[] {
  const kinds = [
    ...own.map((one) => kindOf(privacy, one, number)),
    ...inChargeOf.map((one) => guardianKindOf(privacy, one)),
  ].filter((kind) => kind !== null)
  const each = [...new Map(kinds.map((kind) => [`${kind.type} ${kind.country}`, kind])).values()]
  const hasKnownPassport = each.some(({ type, country }) => type === PASSPORT && country !== 'unknown')
  return each.filter(({ country }) => country !== 'unknown' || !hasKnownPassport)
}

function kindOf(privacy: Privacy, one: Case, number: string): DocumentKind | null {
  const report = openReport(privacy.vault, one)
  if (report !== null) return documentOf(report.ciudadano)
  return one.whole_document === null
    ? kindOfFirstForm(privacy.digests, one, number)
    : kindOfDigest(privacy.digests, one, one.whole_document, number)
}

function guardianKindOf({ vault }: Privacy, one: Case): DocumentKind | null {
  const report = openReport(vault, one)
  return report === null ? null : guardianDocumentOf(report.ciudadano)
}

/** Of what is purged only the digest says it: it is that of one of a thousand documents. */
function kindOfDigest(digests: SearchDigests, { tenant_id }: Case, whole: Buffer, number: string): DocumentKind | null {
  const countries = Array.from({ length: MOST_COUNTRY + 1 }, (_, country) => country)
  const candidates: WholeDocument[] = TYPES.flatMap((type) =>
    (type === PASSPORT ? [null, ...countries] : [null]).map((country) => {
      return { type, country, number: comparedNumber(type, number) }
    }),
  )
  return candidates.find((one) => digests.wholeDocument(tenant_id, one).equals(whole)) ?? null
}

function kindOfFirstForm(digests: SearchDigests, { tenant_id, identity }: Case, number: string): DocumentKind | null {
  const isOf = (type: number) =>
    firstForms(digests, tenant_id, type, comparedNumber(type, number)).some((one) => identity?.equals(one) === true)
  const type = TYPES.find(isOf)
  return type === undefined ? null : { type, country: type === PASSPORT ? 'unknown' : null }
}

/** The first form of a document's digests: with each sex, in each usual spelling. */
export function firstForms(digests: SearchDigests, tenantId: string, type: number, number: string): Buffer[] {
  return usualSpellings(number).flatMap((numeroDocumento) =>
    SEXES.flatMap((sexo) => digests.identity(tenantId, { tipoDocumento: type, numeroDocumento, sexo }) ?? []),
  )
}
