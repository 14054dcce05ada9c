import { isBefore, type Day } from '../calendar/day.ts'
import type { NominalReport } from './nominal-report.ts'

export const REPORT_WARNINGS = [
  'codes_not_checked',
  'born_after_today',
  'born_after_paper_date',
  'old_paper_date',
  'name_without_letters',
  'other_establishment',
] as const
export type ReportWarningCode = (typeof REPORT_WARNINGS)[number]

/** What is worth a look in a report that is taken. It never holds what the report says of the person. */
export interface ReportWarning {
  readonly code: ReportWarningCode
  /** The field, as the source's faults name it. */
  readonly field: string
  readonly detail: string
}

/** An older paper is rather a slip of the year than a case of today. */
const OLD_PAPER_YEARS = 1

/**
 * What the registry takes and a person should see.
 * @param today the day in Buenos Aires
 * @param establishment the desk's own; null: it has none
 */
export function reportWarnings(
  { ciudadano, eventoCasoNominal: event }: NominalReport,
  { today, establishment }: { readonly today: Day; readonly establishment: string | null },
): ReportWarning[] {
  const { fechaNacimiento: born } = ciudadano
  const { fechaPapel } = event
  const isOther = establishment !== null && event.idEstablecimientoCarga !== establishment
  return [
    ...nameWarnings(ciudadano),
    ...(isBefore(today, born)
      ? [warning('born_after_today', 'ciudadano.fechaNacimiento', 'The day of birth is after today.')]
      : isBefore(fechaPapel, born)
        ? [warning('born_after_paper_date', 'ciudadano.fechaNacimiento', "The day of birth is after the paper's date.")]
        : []),
    ...(isBefore(fechaPapel, today.subtract({ years: OLD_PAPER_YEARS }))
      ? [warning('old_paper_date', 'eventoCasoNominal.fechaPapel', 'The paper is older than a year.')]
      : []),
    ...(isOther
      ? [
          warning(
            'other_establishment',
            'eventoCasoNominal.idEstablecimientoCarga',
            "It is not the desk's establishment.",
          ),
        ]
      : []),
  ]
}

function nameWarnings(citizen: NominalReport['ciudadano']): ReportWarning[] {
  return (['apellido', 'nombre'] as const)
    .filter((name) => !/\p{L}/u.test(citizen[name]))
    .map((name) => warning('name_without_letters', `ciudadano.${name}`, 'The name has no letter.'))
}

function warning(code: ReportWarningCode, field: string, detail: string): ReportWarning {
  return { code, field, detail }
}

/** Where the registry alone can tell whether the codes are right. */
export const CODES_NOT_CHECKED: ReportWarning = warning(
  'codes_not_checked',
  'eventoCasoNominal',
  "The registry's list of codes was not fetched yet, so that only the registry can tell whether it takes them.",
)
