import type { ReportFault } from '../case-reports/report-fault.ts'

/**
 * The faults of samples and results, by the names of the registry's wire. The words are ours, because no source shows
 * the registry's own.
 */
export const LAB_TEXTS = {
  whole: (key: string) => fault(key, 'Debe ser un número entero positivo'),
  truth: (key: string) => fault(key, 'Debe ser true o false'),
  day: (key: string) => fault(key, 'Debe ser una fecha (dd-MM-yyyy / yyyy-MM-dd)'),
  establishment: (key: string) =>
    fault(key, 'Debe ser el identificador interno de SISA o un código REFES de 14 dígitos'),
  value: (key: string) => fault(key, 'Debe ser un texto de hasta 1000 caracteres'),
  unknownCase: () => fault('idEventoCaso', 'idEventoCaso inexistente'),
  unknownSample: () => fault('idEventoMuestra', 'idEventoMuestra inexistente'),
} as const

function fault(key: string, text: string): ReportFault {
  return { key, text }
}
