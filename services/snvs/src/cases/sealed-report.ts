import type { z } from 'zod'
import type { Report } from '@vigencia/contracts/cases/case.ts'
import type { Citizen } from '@vigencia/domain/case-reports/citizen.ts'
import { wholeDocument, type WholeDocument } from '@vigencia/domain/case-reports/document-number.ts'
import type { NominalReport } from '@vigencia/domain/case-reports/nominal-report.ts'
import { writeNominalReport } from '@vigencia/domain/case-reports/write-nominal-report.ts'
import { canonicalJson } from '@vigencia/database/canonical-json.ts'
import type { Privacy } from '../privacy/privacy.ts'
import { documentOf } from '../privacy/search-digests.ts'
import type { Vault } from '@vigencia/server/sealing/vault.ts'
import type { Case } from './case.ts'

/** What is read again of a citizen who was sealed. */
type SealedCitizen = Pick<
  Citizen,
  'apellido' | 'nombre' | 'tipoDocumento' | 'numeroDocumento' | 'sexo' | 'paisEmisionTipoDocumento' | 'personaACargo'
>

/** A report as it is stored and sent: the registry's own JSON, key by key as in its example. */
export type SealedReport = z.output<typeof Report> & {
  readonly ciudadano: SealedCitizen
}

/** The digests by which the persons of a case are found. */
export type DigestColumns = Pick<
  Case,
  | 'identity'
  | 'document'
  | 'person'
  | 'whole_document'
  | 'guardian'
  | 'guardian_document'
  | 'guardian_known'
  | 'digest_form'
>

/** The columns of a case that come from its report. */
export type ReportColumns = DigestColumns &
  Pick<
    Case,
    | 'group_id'
    | 'event_id'
    | 'classification_id'
    | 'paper_date'
    | 'establishment'
    | 'sealed'
    | 'key_version'
    | 'content'
  >

/** The columns of a case's report: it is sealed for this case, beside digests that can be searched and compared. */
export function reportColumns(
  { vault, digests }: Privacy,
  place: { tenant_id: string; id: string },
  report: NominalReport,
): ReportColumns {
  const { eventoCasoNominal: event } = report
  return {
    group_id: event.idGrupoEvento,
    event_id: event.idEvento,
    classification_id: event.idClasificacionManualCaso,
    paper_date: event.fechaPapel,
    establishment: event.idEstablecimientoCarga,
    ...vault.seal(place, writeNominalReport(report)),
    ...digestColumns(digests, place.tenant_id, report.ciudadano),
    content: contentOf({ digests }, place.tenant_id, report),
  }
}

/** Both forms of the digests of a report's persons. Who has no number has none. */
export function digestColumns(digests: Privacy['digests'], tenantId: string, ciudadano: SealedCitizen): DigestColumns {
  const document = documentOf(ciudadano)
  const guardian = guardianDocumentOf(ciudadano)
  return {
    identity: document && digests.identity(tenantId, ciudadano),
    document: document && digests.document(tenantId, document.number),
    person: digests.person(tenantId, ciudadano),
    whole_document: document && digests.wholeDocument(tenantId, document),
    guardian: guardian && digests.guardian(tenantId, guardian.number),
    guardian_document: guardian && digests.guardianDocument(tenantId, guardian),
    guardian_known: true,
    digest_form: 2,
  }
}

/** The document of whoever is in charge, of which the registry asks no country; null where there is none, or no number. */
export function guardianDocumentOf({ personaACargo }: Pick<Citizen, 'personaACargo'>): WholeDocument | null {
  return wholeDocument(personaACargo?.tipoDocumento ?? null, null, personaACargo?.numeroDocumento ?? null)
}

/** The keyed digest of a whole report, however it was written. */
export function contentOf({ digests }: Pick<Privacy, 'digests'>, tenantId: string, report: NominalReport): Buffer {
  return digests.content(tenantId, canonicalJson(writeNominalReport(report)))
}

/** The report; null once it is purged. */
export function openReport(vault: Vault, { tenant_id, id, sealed, key_version }: Case): SealedReport | null {
  if (sealed === null || key_version === null) return null
  return vault.open({ tenant_id, id }, { sealed, key_version }) as SealedReport
}
