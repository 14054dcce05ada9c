import type { Day } from '../calendar/day.ts'
import type { ReportFault } from '../case-reports/report-fault.ts'
import { LabReader, type LabEstablishment } from './lab-reader.ts'

/** A sample that was taken for a case, by the names of the registry's wire (API75). */
export interface Sample {
  readonly adecuada: boolean
  readonly aislamiento: boolean
  readonly fechaToma: Day
  readonly idEstablecimientoToma: LabEstablishment
  readonly idMuestra: number
  /** The small `t` is the registry's. */
  readonly idtipoMuestra: number
  readonly muestra: boolean
}

/**
 * A sample from JSON of any shape. Numbers may be text. Null where there are faults.
 * @param reader with the JSON, so that a caller may read its case's number with it
 */
export function readSample(reader: LabReader): { sample: Sample | null; faults: readonly ReportFault[] } {
  const sample = {
    adecuada: reader.truth('adecuada'),
    aislamiento: reader.truth('aislamiento'),
    fechaToma: reader.day('fechaToma'),
    idEstablecimientoToma: reader.establishment('idEstablecimientoToma'),
    idMuestra: reader.code('idMuestra'),
    idtipoMuestra: reader.code('idtipoMuestra'),
    muestra: reader.truth('muestra'),
  }
  // every field that is null has left a fault
  return { sample: reader.faults.length === 0 ? (sample as Sample) : null, faults: reader.faults }
}

/** The sample as it goes over the wire, its day as real clients write it. */
export function writeSample({ fechaToma, ...sample }: Sample) {
  return { ...sample, fechaToma: fechaToma.toString() }
}
