import type { Day } from '../calendar/day.ts'
import type { NominalReport } from './nominal-report.ts'

/**
 * A report as the registry takes it, key by key as in its example. Days are `dd-MM-yyyy`, and missing values are null.
 */
export function writeNominalReport({ ciudadano, eventoCasoNominal }: NominalReport): Record<string, unknown> {
  return {
    ciudadano: {
      ...ciudadano,
      fechaNacimiento: writtenDay(ciudadano.fechaNacimiento),
      personaACargo: ciudadano.personaACargo ?? { tipoDocumento: null, numeroDocumento: null, vinculo: null },
    },
    eventoCasoNominal: { ...eventoCasoNominal, fechaPapel: writtenDay(eventoCasoNominal.fechaPapel) },
  }
}

function writtenDay(day: Day): string {
  const [yyyy, MM, dd] = day.toString().split('-')
  return `${dd}-${MM}-${yyyy}`
}
