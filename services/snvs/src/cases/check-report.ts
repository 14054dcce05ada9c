import { dayIn } from '@vigencia/domain/calendar/instant.ts'
import { readNominalReport, type NominalReport } from '@vigencia/domain/case-reports/nominal-report.ts'
import { REGISTRY_TIME_ZONE } from '@vigencia/domain/case-reports/registry-codes.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { CaseDesk } from '../case-desk/case-desk.ts'

interface ReportInput {
  readonly ciudadano: object
  readonly eventoCasoNominal: { readonly idEstablecimientoCarga?: unknown }
}

/**
 * A report that the registry would take, by its documentation. The desk's establishment stands in where it names none.
 * @throws Refusal `report_faulty` with all faults by the source's keys and in its words. They name what should stand
 * there, never what did.
 */
export function checkReport(work: UnitOfWork, input: ReportInput, desk: CaseDesk): NominalReport {
  const { ciudadano, eventoCasoNominal } = input
  const idEstablecimientoCarga = eventoCasoNominal.idEstablecimientoCarga ?? desk.establishment
  const today = dayIn(work.now, REGISTRY_TIME_ZONE)
  const body = { ciudadano, eventoCasoNominal: { ...eventoCasoNominal, idEstablecimientoCarga } }
  const { report, faults } = readNominalReport(body, today)
  if (report !== null) return report
  const [first] = faults
  const more = faults.length === 1 ? '' : ` (and ${faults.length - 1} more)`
  throw new Refusal(
    'report_faulty',
    `The registry would refuse this report: ${first?.key}: ${first?.text.trim()}${more}`,
    faults.map(({ key, text }) => ({ path: [key], message: text })),
  )
}
