import type { Snvs } from '@vigencia/client'
import type { LabKind } from './lab-report.ts'

/** The fields of a sample or a result as they are typed, by the names of the registry's wire. */
export type LabTexts = Readonly<Record<string, string>>
type Fields = Readonly<Record<string, unknown>>

export const LAB_FIELDS = {
  sample: ['fechaToma', 'idMuestra', 'idtipoMuestra', 'idEstablecimientoToma', 'adecuada', 'aislamiento', 'muestra'],
  result: [
    'fechaEmisionResultado',
    'fechaRecepcion',
    'idTipoPrueba',
    'idPrueba',
    'idResultado',
    'valor',
    'idEstablecimiento',
    'idEvento',
    'derivada',
    'idDerivacion',
    'noApta',
  ],
} as const satisfies Readonly<Record<LabKind, readonly string[]>>

/** What the lab map gives by the laboratory's own item. */
const MAPPED: readonly string[] = ['idMuestra', 'idtipoMuestra', 'idTipoPrueba', 'idPrueba']

/** Those that are yes or no. */
export const YES_OR_NO: readonly string[] = ['adecuada', 'aislamiento', 'muestra', 'derivada', 'noApta']

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''

export function labTextsOf(kind: LabKind, report: Fields): LabTexts {
  return Object.fromEntries(LAB_FIELDS[kind].map((name) => [name, textOf(report[name])]))
}

/**
 * As it is sent: what nobody touched stays as it was reported. An emptied field is left out, so that the desk or the map says it.
 * @param isRemapped another item was typed, so its codes come from the map
 */
export function labBodyFrom(kind: LabKind, was: Fields, texts: LabTexts, isRemapped: boolean): Fields {
  const before = labTextsOf(kind, was)
  return Object.fromEntries(
    LAB_FIELDS[kind].flatMap((name) => {
      const text = (texts[name] ?? '').trim()
      if (text === before[name])
        return was[name] === undefined || (isRemapped && MAPPED.includes(name)) ? [] : [[name, was[name]]]
      if (text === '') return []
      return [[name, YES_OR_NO.includes(name) ? text === 'true' : text]]
    }),
  )
}

/** The names of the wire, whose values are any JSON. */
export const asSample = (body: Fields) => body as Snvs.EventoMuestra
export const asResult = (body: Fields) => body as Snvs.PruebaMuestra
