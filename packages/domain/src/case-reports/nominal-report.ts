import { isBefore, type Day } from '../calendar/day.ts'
import type { Citizen } from './citizen.ts'
import { readCitizen, type Draft } from './read-citizen.ts'
import * as value from './read-value.ts'
import { REGISTRY_TEXTS } from './registry-texts.ts'
import type { ReportFault } from './report-fault.ts'
import { ReportReader } from './report-reader.ts'

/** A notifiable case of one citizen, by the names of the registry's wire. */
export interface NominalReport {
  readonly ciudadano: Citizen
  readonly eventoCasoNominal: ReportedEvent
}

export interface ReportedEvent {
  readonly idGrupoEvento: number
  readonly idEvento: number
  readonly idClasificacionManualCaso: number
  /** The day on which the institution recorded the case. */
  readonly fechaPapel: Day
  /** REFES, 14 digits. */
  readonly idEstablecimientoCarga: string
}

/** The codes that only tables can judge, as far as they could be read. `tableFaults` judges them. */
export interface ReportedCodes {
  readonly idGrupoEvento: number | null
  readonly idEvento: number | null
  readonly idClasificacionManualCaso: number | null
  readonly idEstablecimientoCarga: string | null
  readonly idProvincia: number | null
  readonly idDepartamento: number | null
  readonly idLocalidad: number | null
}

export interface ReadReport {
  /** Null where there are faults. */
  readonly report: NominalReport | null
  /** All faults but those of the tables, in the order of the fields. */
  readonly faults: readonly ReportFault[]
  readonly codes: ReportedCodes
}

/**
 * A report from the registry's JSON of any shape. Numbers may be text, and optional fields absent or null; `''` is a
 * value.
 * It throws nothing.
 * @param today the day in Buenos Aires
 * @source SNVS WS400, "Parámetros de entrada" and "Listado de posibles respuestas del servicio"
 */
export function readNominalReport(json: unknown, today: Day): ReadReport {
  const body = value.fieldsOf(json) ?? {}
  const ofCitizen = new ReportReader()
  const ofEvent = new ReportReader()
  const eventoCasoNominal = readEvent(body['eventoCasoNominal'], today, ofEvent)
  const ciudadano = readCitizen(body['ciudadano'], eventoCasoNominal.fechaPapel, ofCitizen)
  const faults = [...ofCitizen.faults, ...ofEvent.faults]
  const { idGrupoEvento, idEvento, idClasificacionManualCaso, idEstablecimientoCarga } = eventoCasoNominal
  const { idProvincia = null, idDepartamento = null, idLocalidad = null } = ciudadano.domicilio ?? {}
  return {
    // every required field that is null has left a fault
    report: faults.length === 0 ? ({ ciudadano, eventoCasoNominal } as NominalReport) : null,
    faults,
    codes: {
      idGrupoEvento,
      idEvento,
      idClasificacionManualCaso,
      idEstablecimientoCarga,
      idProvincia,
      idDepartamento,
      idLocalidad,
    },
  }
}

function readEvent(json: unknown, today: Day, reader: ReportReader): Draft<ReportedEvent> {
  const input = value.fieldsOf(json) ?? {}
  const idGrupoEvento = reader.required(input['idGrupoEvento'], value.codeOf, REGISTRY_TEXTS.group)
  const idEvento = reader.required(input['idEvento'], value.codeOf, REGISTRY_TEXTS.event)
  const classification = input['idClasificacionManualCaso']
  const idClasificacionManualCaso = reader.required(classification, value.codeOf, REGISTRY_TEXTS.classification)
  const fechaPapel = reader.required(input['fechaPapel'], value.reportedDay, REGISTRY_TEXTS.reportDate)
  if (fechaPapel !== null && isBefore(today, fechaPapel)) reader.add(REGISTRY_TEXTS.futureReportDate)
  const establishment = input['idEstablecimientoCarga']
  const idEstablecimientoCarga = reader.required(establishment, value.refesCode, REGISTRY_TEXTS.establishment)
  return { idGrupoEvento, idEvento, idClasificacionManualCaso, fechaPapel, idEstablecimientoCarga }
}
