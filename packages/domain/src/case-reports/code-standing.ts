import type { Day } from '../calendar/day.ts'
import type { ReportedCodes } from './nominal-report.ts'
import type { RegistryErrors } from './read-registry-answer.ts'
import { errorsOf, type ReportFault } from './report-fault.ts'
import { eventFaults, eventListSays, type EventCodes } from './table-faults.ts'

/** How a report's group, event and classification stand in the list that the registry publishes. */
export type CodeStanding =
  /** No list was fetched yet, so the registry alone can tell. */
  | { readonly kind: 'not_checked' }
  | { readonly kind: 'listed' }
  /** The list had them together and has them no more. They may come back, so the report waits. */
  | { readonly kind: 'disabled'; readonly errors: RegistryErrors }
  /** The list never had them together. The report would be refused, today and ever. */
  | { readonly kind: 'wrong'; readonly faults: readonly ReportFault[] }

export interface KnownCodes {
  /** The lines of today's list that share the group or the event. Null where there is no list. */
  readonly lines: readonly EventCodes[] | null
  /** The day on which the list was first fetched without them. Null where it has them, or never had. */
  readonly lostOn: Day | null
}

/** The key in a held case's `errors` that tells why and since when. */
export const DISABLED_KEY = 'code_disabled'

/** Codes that could not be read are judged by the reading of the report, and not here. */
export function codeStanding(codes: ReportedCodes, { lines, lostOn }: KnownCodes): CodeStanding {
  if (lines === null) return { kind: 'not_checked' }
  const faults = eventFaults(codes, eventListSays(lines, codes))
  if (lostOn !== null)
    return { kind: 'disabled', errors: { ...errorsOf(faults), [DISABLED_KEY]: sinceText(codes, lostOn) } }
  return faults.length === 0 ? { kind: 'listed' } : { kind: 'wrong', faults }
}

function sinceText({ idGrupoEvento, idEvento, idClasificacionManualCaso }: ReportedCodes, lostOn: Day): string {
  const triple = [idGrupoEvento, idEvento, idClasificacionManualCaso].join('/')
  return `The registry's list has not had ${triple} since ${lostOn.toString()}. The report goes by itself once it has it again.`
}
