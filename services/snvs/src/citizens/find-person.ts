import { Refusal } from '@vigencia/domain/refusals.ts'
import { everySpelling, wholeDocument, type WholeDocument } from '@vigencia/domain/case-reports/document-number.ts'
import { DOCUMENT_TYPES, PASSPORT } from '@vigencia/domain/case-reports/registry-codes.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { Case } from '../cases/case.ts'
import { openReport } from '../cases/sealed-report.ts'
import type { Privacy } from '../privacy/privacy.ts'
import { documentOf } from '../privacy/search-digests.ts'
import { firstForms, kindsBorne, type DocumentKind } from './borne-document.ts'

/** How somebody is asked for: by a document, whole or by its number alone, or by the number of a case at the registry. */
export interface PersonInput {
  readonly document: string | null
  readonly document_type: number | null
  readonly country: number | null
  readonly id_caso: number | null
}

/** The cases of one person, and those of whom they are in charge, the oldest first. */
export interface PersonsCases {
  readonly own: Case[]
  readonly inChargeOf: Case[]
  /** The number of a case made elsewhere, on which samples may hang; null where none was asked for. */
  readonly elsewhere: number | null
}

const ORDER = { orderBy: { created_at: 'asc', id: 'asc' } } as const
const NOBODY: PersonsCases = { own: [], inChargeOf: [], elsewhere: null }

/** @throws Refusal `which_document` where several documents have this number */
export function findPerson(work: UnitOfWork, privacy: Privacy, input: PersonInput): Promise<PersonsCases> {
  const { document: number, document_type: type, country, id_caso } = input
  if (id_caso !== null) return ofRegistryNumber(work, privacy, id_caso)
  return type === null
    ? ofNumber(work, privacy, number ?? '')
    : ofDocument(work, privacy, wholeDocument(type, country, number))
}

async function ofDocument(
  work: UnitOfWork,
  { digests }: Privacy,
  document: WholeDocument | null,
): Promise<PersonsCases> {
  if (document === null) return NOBODY
  const tenant_id = work.tenant.id
  const identity = { $in: firstForms(digests, tenant_id, document.type ?? 0, document.number) }
  const secondForm = { whole_document: digests.wholeDocument(tenant_id, document) }
  const own = await work.em.find(Case, { tenant_id, $or: [secondForm, { whole_document: null, identity }] }, ORDER)
  const guardian_document = digests.guardianDocument(tenant_id, document)
  const inChargeOf = without(own, await work.em.find(Case, { tenant_id, guardian_document }, ORDER))
  return { own, inChargeOf, elsewhere: null }
}

async function ofNumber(work: UnitOfWork, privacy: Privacy, number: string): Promise<PersonsCases> {
  const { digests } = privacy
  const tenant_id = work.tenant.id
  const spellings = everySpelling(number)
  const document = { $in: spellings.map((one) => digests.document(tenant_id, one)) }
  const guardian = { $in: spellings.map((one) => digests.guardian(tenant_id, one)) }
  const own = await work.em.find(Case, { tenant_id, document }, ORDER)
  const inChargeOf = without(own, await work.em.find(Case, { tenant_id, guardian }, ORDER))
  const all = { own, inChargeOf, elsewhere: null }
  const kinds = kindsBorne(privacy, all, number).map(inWords)
  if (kinds.length <= 1) return all
  throw new Refusal(
    'which_document',
    `Several documents have this number: say document_type, and country for a passport. They are: ${kinds.join('; ')}.`,
    kinds.map((message) => ({ path: ['document_type'], message })),
  )
}

/** Of somebody without a document number it is the case alone, and of anybody else all that their document finds. */
async function ofRegistryNumber(work: UnitOfWork, privacy: Privacy, id_caso: number): Promise<PersonsCases> {
  const tenant_id = work.tenant.id
  const named = await work.em.find(Case, { tenant_id, id_caso }, ORDER)
  const reports = named.map((one) => openReport(privacy.vault, one)?.ciudadano)
  const documents = reports.flatMap((ciudadano) => (ciudadano && documentOf(ciudadano)) ?? [])
  const theirs: PersonsCases[] = []
  for (const document of documents) theirs.push(await ofDocument(work, privacy, document))
  // what is purged is known by its digest alone
  const digests = named.flatMap(({ whole_document }) => whole_document ?? [])
  const own = [
    ...named,
    ...theirs.flatMap((one) => one.own),
    ...(await work.em.find(Case, { tenant_id, whole_document: { $in: digests } }, ORDER)),
  ]
  const inChargeOf = without(own, each(theirs.flatMap((one) => one.inChargeOf)))
  return { own: each(own), inChargeOf, elsewhere: id_caso }
}

const each = (found: readonly Case[]) => [...new Map(found.map((one) => [one.id, one])).values()]

function without(own: readonly Case[], found: readonly Case[]): Case[] {
  const ids = new Set(own.map(({ id }) => id))
  return found.filter(({ id }) => !ids.has(id))
}

function inWords({ type, country }: DocumentKind): string {
  const kind = `type ${type ?? 'unknown'} (${DOCUMENT_TYPES[type ?? -1] ?? 'unknown'})`
  if (type !== PASSPORT) return kind
  if (country === 'unknown') return `${kind}, of a country that is no longer known`
  return country === null ? `${kind}, without a country` : `${kind}, country ${country}`
}
