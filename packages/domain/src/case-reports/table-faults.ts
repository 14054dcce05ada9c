import type { ReportedCodes } from './nominal-report.ts'
import { REGISTRY_TEXTS } from './registry-texts.ts'
import type { ReportFault } from './report-fault.ts'

/** One line of the registry's list of events that may be reported. */
export interface EventCodes {
  readonly idGrupoEvento: number
  readonly idEvento: number
  readonly idClasificacionManual: number
}

/** The judgements of the tables on a report's codes. */
export interface TablesSay extends EventListSays {
  /** The establishment is known. */
  readonly hasEstablishment: boolean
  readonly isDepartmentOfProvince: boolean
  readonly isLocalityOfDepartment: boolean
}

export interface EventListSays {
  /** The group is known and enabled. */
  readonly hasGroup: boolean
  /** The event is known and enabled, in this group where the group is. */
  readonly hasEvent: boolean
  /** The classification is known and enabled for this event, in this group where the event is in it. */
  readonly hasClassification: boolean
}

/** Asks a list of enabled codes, such as the one that the registry publishes. */
export function eventListSays(list: readonly EventCodes[], codes: ReportedCodes): EventListSays {
  const { idGrupoEvento, idEvento, idClasificacionManualCaso } = codes
  const hasGroup = list.some((line) => line.idGrupoEvento === idGrupoEvento)
  const ofEvent = list.filter((line) => line.idEvento === idEvento)
  const inGroup = ofEvent.filter((line) => line.idGrupoEvento === idGrupoEvento)
  // so a combination that no line has always has a fault, also where an event is in two groups
  const classified = inGroup.length > 0 ? inGroup : ofEvent
  return {
    hasGroup,
    hasEvent: hasGroup ? inGroup.length > 0 : ofEvent.length > 0,
    hasClassification: classified.some((line) => line.idClasificacionManual === idClasificacionManualCaso),
  }
}

/**
 * The faults of codes that could be read. Group, event and classification must be enabled and belong together.
 * The establishment must be known. Locality, department and province must belong together where both of a pair are
 * there.
 */
export function tableFaults(codes: ReportedCodes, say: TablesSay): ReportFault[] {
  return [...geographyFaults(codes, say), ...eventFaults(codes, say), ...establishmentFaults(codes, say)]
}

/** The part of them that the registry's published list of events can judge. */
export function eventFaults(codes: ReportedCodes, say: EventListSays): ReportFault[] {
  return [
    ...(codes.idGrupoEvento !== null && !say.hasGroup ? [REGISTRY_TEXTS.group] : []),
    ...(codes.idEvento !== null && !say.hasEvent ? [REGISTRY_TEXTS.event] : []),
    ...(codes.idClasificacionManualCaso !== null && !say.hasClassification ? [REGISTRY_TEXTS.classification] : []),
  ]
}

function geographyFaults({ idProvincia, idDepartamento, idLocalidad }: ReportedCodes, say: TablesSay): ReportFault[] {
  const hasPair = idDepartamento !== null && idProvincia !== null
  const hasLocality = idLocalidad !== null && idDepartamento !== null
  return [
    ...(hasPair && !say.isDepartmentOfProvince ? [REGISTRY_TEXTS.department] : []),
    ...(hasLocality && !say.isLocalityOfDepartment ? [REGISTRY_TEXTS.locality] : []),
  ]
}

function establishmentFaults({ idEstablecimientoCarga }: ReportedCodes, say: TablesSay): ReportFault[] {
  return idEstablecimientoCarga !== null && !say.hasEstablishment ? [REGISTRY_TEXTS.establishment] : []
}
