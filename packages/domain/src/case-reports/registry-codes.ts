/** The documents that the registry takes, of the ten it numbers. */
export const DOCUMENT_TYPES: Readonly<Record<number, string>> = {
  1: 'Documento Nacional de Identidad',
  5: 'Documento extranjero o pasaporte',
  9: 'Indocumentado',
}

export const DNI = 1
/** A foreign document or passport, which is one of its country. */
export const PASSPORT = 5
/** The document type of a person who has none. */
export const UNDOCUMENTED = 9

/** The relation of the person in charge to the citizen. 4 and 9 are the same in the source too. */
export const RELATIONSHIPS: Readonly<Record<number, string>> = {
  1: 'Padre',
  2: 'Madre',
  3: 'Tutor o encargado',
  4: 'Hermano/a',
  5: 'Otro familiar',
  6: 'Otro parentesco',
  7: 'Hijo/a',
  8: 'Abuelo/a',
  9: 'Hermano/a',
  10: 'Tío/a',
  11: 'Primo/a',
  12: 'Nieto/a',
  13: 'Conyuge',
  14: 'Conviviente',
  15: 'Padre biológico',
  16: 'Madre biológica',
}

export const SEXES = ['M', 'F', 'A', 'X'] as const
export type Sex = (typeof SEXES)[number]

/** The registry's time zone, which decides on its days and timestamps. */
export const REGISTRY_TIME_ZONE = 'America/Argentina/Buenos_Aires'
