import type { Snvs } from '@vigencia/client'
import { EVENT_FIELD } from './faults-by-field.ts'

export type Report = Pick<Snvs.CasesCorrectInput, 'ciudadano' | 'eventoCasoNominal'>

/** The fields of a report as they are typed, by their paths in the registry's body. */
export type ReportTexts = Readonly<Record<string, string>>

const CITIZEN = [
  'apellido',
  'nombre',
  'sexo',
  'fechaNacimiento',
  'tipoDocumento',
  'numeroDocumento',
  'paisEmisionTipoDocumento',
  'telefono',
  'mail',
  'seDeclaraPuebloIndigena',
] as const
const ADDRESS = ['calle', 'idLocalidad', 'idDepartamento', 'idProvincia', 'idPais'] as const
const IN_CHARGE = ['tipoDocumento', 'numeroDocumento', 'vinculo'] as const
const EVENT = ['fechaPapel', 'idEstablecimientoCarga'] as const
const CODES = ['idGrupoEvento', 'idEvento', 'idClasificacionManualCaso'] as const

/** Each group of fields that stands together, by its paths. */
export const FIELD_GROUPS = {
  person: CITIZEN.map((name) => `ciudadano.${name}`),
  address: ADDRESS.map((name) => `ciudadano.domicilio.${name}`),
  in_charge: IN_CHARGE.map((name) => `ciudadano.personaACargo.${name}`),
  event: [EVENT_FIELD, ...EVENT.map((name) => `eventoCasoNominal.${name}`)],
}

export const ALL_FIELDS = Object.values(FIELD_GROUPS).flat()

type Fields = Readonly<Record<string, unknown>>

/** What the registry's own schema names, read by name. */
const fieldOf = (values: object | null | undefined, name: string) => (values as Fields | null | undefined)?.[name]

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''

function textsIn(path: string, names: readonly string[], values: object | null | undefined): [string, string][] {
  return names.map((name) => [`${path}.${name}`, textOf(fieldOf(values, name))])
}

export function textsOf({ ciudadano, eventoCasoNominal }: Report): ReportTexts {
  const codes = CODES.map((name) => textOf(eventoCasoNominal[name])).join('.')
  return Object.fromEntries([
    ...textsIn('ciudadano', CITIZEN, ciudadano),
    ...textsIn('ciudadano.domicilio', ADDRESS, ciudadano.domicilio),
    ...textsIn('ciudadano.personaACargo', IN_CHARGE, ciudadano.personaACargo),
    ...textsIn('eventoCasoNominal', EVENT, eventoCasoNominal),
    [EVENT_FIELD, codes],
  ])
}

/** A field that nobody touched stays as it was reported, in its own spelling; an emptied one is said to be none. */
function fieldsFrom<Values extends object>(
  path: string,
  names: readonly string[],
  was: Values | null | undefined,
  texts: ReportTexts,
) {
  const made: Record<string, unknown> = { ...was }
  for (const name of names) {
    const text = texts[`${path}.${name}`] ?? ''
    if (text === textOf(fieldOf(was, name))) continue
    made[name] = text.trim() === '' ? null : text.trim()
  }
  return made as Values
}

function partFrom<Values extends object>(
  path: string,
  names: readonly string[],
  was: Values | null | undefined,
  texts: ReportTexts,
) {
  const isEmpty = names.every((name) => (texts[`${path}.${name}`] ?? '').trim() === '')
  // an address or a person in charge of whom nothing is said is none
  return isEmpty ? null : fieldsFrom(path, names, was, texts)
}

/** The report as it is sent: what was typed, on what was reported. */
export function reportFrom(was: Report, texts: ReportTexts): Report {
  const { domicilio, personaACargo } = was.ciudadano
  const codes = (texts[EVENT_FIELD] ?? '').split('.')
  const isSame = texts[EVENT_FIELD] === textsOf(was)[EVENT_FIELD]
  return {
    ciudadano: {
      ...fieldsFrom('ciudadano', CITIZEN, was.ciudadano, texts),
      domicilio: partFrom('ciudadano.domicilio', ADDRESS, domicilio, texts),
      personaACargo: partFrom('ciudadano.personaACargo', IN_CHARGE, personaACargo, texts),
    },
    eventoCasoNominal: {
      ...fieldsFrom('eventoCasoNominal', EVENT, was.eventoCasoNominal, texts),
      ...(!isSame && Object.fromEntries(CODES.map((name, place) => [name, Number(codes[place])]))),
    },
  }
}
