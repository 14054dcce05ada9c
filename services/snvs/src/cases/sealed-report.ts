import type { z } from 'zod'
import type { Report } from '@vigencia/contracts/cases/case.ts'
import type { Citizen, PersonInCharge } from '@vigencia/domain/case-reports/citizen.ts'
import type { NominalReport } from '@vigencia/domain/case-reports/nominal-report.ts'
import { writeNominalReport } from '@vigencia/domain/case-reports/write-nominal-report.ts'
import { canonicalJson } from '@vigencia/database/canonical-json.ts'
import type { Privacy } from '../privacy/privacy.ts'
import type { Vault } from '../privacy/vault.ts'
import type { Case } from './case.ts'

/** A report as it is stored and sent: the registry's own JSON, key by key as in its example. */
export type SealedReport = z.output<typeof Report> & {
  readonly ciudadano: {
    readonly apellido: string
    readonly nombre: string
    readonly numeroDocumento: string | null
    readonly personaACargo: PersonInCharge | null
  }
}

/** The columns of a case that come from its report. */
export type ReportColumns = Pick<
  Case,
  | 'group_id'
  | 'event_id'
  | 'classification_id'
  | 'paper_date'
  | 'establishment'
  | 'sealed'
  | 'key_version'
  | 'identity'
  | 'document'
  | 'guardian'
  | 'guardian_known'
  | 'content'
>

/** The columns of a case's report: it is sealed for this case, beside digests that can be searched and compared. */
export function reportColumns(
  { vault, digests }: Privacy,
  place: { tenant_id: string; id: string },
  report: NominalReport,
): ReportColumns {
  const { eventoCasoNominal: event, ciudadano } = report
  const { numeroDocumento } = ciudadano
  return {
    group_id: event.idGrupoEvento,
    event_id: event.idEvento,
    classification_id: event.idClasificacionManualCaso,
    paper_date: event.fechaPapel,
    establishment: event.idEstablecimientoCarga,
    ...vault.seal(place, writeNominalReport(report)),
    identity: digests.identity(place.tenant_id, ciudadano),
    document: numeroDocumento === null ? null : digests.document(place.tenant_id, numeroDocumento),
    guardian: guardianOf(digests, place.tenant_id, ciudadano),
    guardian_known: true,
    content: contentOf({ digests }, place.tenant_id, report),
  }
}

/** The keyed digest of the guardian. Null where there is none, or without a number. */
export function guardianOf(
  digests: Privacy['digests'],
  tenantId: string,
  { personaACargo }: Pick<Citizen, 'personaACargo'>,
): Buffer | null {
  const number = personaACargo?.numeroDocumento ?? null
  return number === null ? null : digests.guardian(tenantId, number)
}

/** The keyed digest of a whole report, however it was written. */
function contentOf({ digests }: Pick<Privacy, 'digests'>, tenantId: string, report: NominalReport): Buffer {
  return digests.content(tenantId, canonicalJson(writeNominalReport(report)))
}

/** The report; null once it is purged. */
export function openReport(vault: Vault, { tenant_id, id, sealed, key_version }: Case): SealedReport | null {
  if (sealed === null || key_version === null) return null
  return vault.open({ tenant_id, id }, { sealed, key_version }) as SealedReport
}
