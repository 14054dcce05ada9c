import { dayIn } from '@vigencia/domain/calendar/instant.ts'
import type { CodeStanding } from '@vigencia/domain/case-reports/code-standing.ts'
import { isNoNumber, withSentNumbers } from '@vigencia/domain/case-reports/document-number.ts'
import { readNominalReport, type NominalReport } from '@vigencia/domain/case-reports/nominal-report.ts'
import { fieldsOf } from '@vigencia/domain/case-reports/read-value.ts'
import { REGISTRY_TIME_ZONE } from '@vigencia/domain/case-reports/registry-codes.ts'
import { OWN_TEXTS } from '@vigencia/domain/case-reports/registry-texts.ts'
import type { ReportFault } from '@vigencia/domain/case-reports/report-fault.ts'
import { CODES_NOT_CHECKED, reportWarnings, type ReportWarning } from '@vigencia/domain/case-reports/report-warnings.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { CaseDesk } from '../case-desk/case-desk.ts'
import { codeStandingOf } from '../registry-codes/code-standing-of.ts'

interface ReportInput {
  readonly ciudadano: object
  readonly eventoCasoNominal: { readonly idEstablecimientoCarga?: unknown }
}

export interface CheckedReport {
  readonly report: NominalReport
  /** How its group, event and classification stand in the registry's list. */
  readonly standing: CodeStanding
  readonly warnings: readonly ReportWarning[]
}

/**
 * A report that the registry would take, by its documentation. The desk's establishment stands in where it names none.
 * @throws Refusal `report_faulty` with all faults by the source's keys and in its words. They name what should stand
 * there, never what did.
 */
export async function checkReport(work: UnitOfWork, input: ReportInput, desk: CaseDesk): Promise<CheckedReport> {
  const { ciudadano, eventoCasoNominal } = input
  const { establishment, registry } = desk
  const idEstablecimientoCarga = eventoCasoNominal.idEstablecimientoCarga ?? establishment
  const today = dayIn(work.now, REGISTRY_TIME_ZONE)
  const body = {
    ciudadano: withSentNumbers(ciudadano),
    eventoCasoNominal: { ...eventoCasoNominal, idEstablecimientoCarga },
  }
  const { report, faults: documented, codes } = readNominalReport(body, today)
  const faults = [...documented, ...noNumberFault(body.ciudadano)]
  const standing = await codeStandingOf(work, registry, codes)
  if (report === null || faults.length > 0)
    throw faulty([...faults, ...(standing.kind === 'wrong' ? standing.faults : [])])
  const notChecked = standing.kind === 'not_checked' ? [CODES_NOT_CHECKED] : []
  return { report, standing, warnings: [...notChecked, ...reportWarnings(report, { today, establishment })] }
}

/** @throws Refusal `report_faulty` where the registry's list never had the codes together */
export function mustBelongTogether({ standing }: CheckedReport): void {
  if (standing.kind === 'wrong') throw faulty(standing.faults, NEWER_LIST)
}

const NEWER_LIST = '. Where the registry has a newer list than ours, fetch it first: POST /v1/snvs/code-lists/refresh.'

function faulty(faults: readonly ReportFault[], remark = ''): Refusal {
  const [first] = faults
  const more = faults.length === 1 ? '' : ` (and ${faults.length - 1} more)`
  return new Refusal(
    'report_faulty',
    `The registry would refuse this report: ${first?.key}: ${first?.text.trim()}${more}${remark}`,
    faults.map(({ key, text }) => ({ path: [key], message: text })),
  )
}

/** The registry takes zeros for a number, and then everybody who has them for one person. */
function noNumberFault(ciudadano: unknown): ReportFault[] {
  const number = fieldsOf(ciudadano)?.['numeroDocumento']
  const isNone = (typeof number === 'string' || typeof number === 'number') && isNoNumber(String(number))
  return isNone ? [OWN_TEXTS.noNumber] : []
}
