import type { Day } from '../calendar/day.ts'
import type { ReportFault } from '../case-reports/report-fault.ts'
import { LabReader, type LabEstablishment } from './lab-reader.ts'

/** A result of a sample, by the names of the registry's wire (API76). */
export interface LabResult {
  /** Whether the sample was referred to this laboratory, and by which referral. */
  readonly derivada: boolean
  readonly idDerivacion: number | null
  readonly fechaEmisionResultado: Day
  readonly fechaRecepcion: Day | null
  readonly idEstablecimiento: LabEstablishment
  /** The code of the event, and not the number of the case. */
  readonly idEvento: number
  readonly idPrueba: number
  readonly idTipoPrueba: number
  readonly idResultado: number
  /** Every real client sends true of fit samples, so it does not say that one is unfit. */
  readonly noApta: boolean
  readonly valor: string
}

/**
 * A result from JSON of any shape. Numbers may be text, and what some clients leave out is null. Null where there are
 * faults.
 * @param reader with the JSON, so that a caller may read its sample's number with it
 */
export function readResult(reader: LabReader): { result: LabResult | null; faults: readonly ReportFault[] } {
  const result = {
    derivada: reader.truth('derivada'),
    idDerivacion: reader.idOrNull('idDerivacion'),
    fechaEmisionResultado: reader.day('fechaEmisionResultado'),
    fechaRecepcion: reader.dayOrNull('fechaRecepcion'),
    idEstablecimiento: reader.establishment('idEstablecimiento'),
    idEvento: reader.code('idEvento'),
    idPrueba: reader.code('idPrueba'),
    idTipoPrueba: reader.code('idTipoPrueba'),
    idResultado: reader.code('idResultado'),
    noApta: reader.truth('noApta'),
    valor: reader.text('valor'),
  }
  return { result: reader.faults.length === 0 ? (result as LabResult) : null, faults: reader.faults }
}

/** The result as it goes over the wire, its days as real clients write them. */
export function writeResult({ fechaEmisionResultado, fechaRecepcion, ...result }: LabResult) {
  return {
    ...result,
    fechaEmisionResultado: fechaEmisionResultado.toString(),
    fechaRecepcion: fechaRecepcion?.toString() ?? null,
  }
}
