import type { Day } from '../calendar/day.ts'
import type { Sex } from './registry-codes.ts'

/** The reported person, by the names of the registry's wire. */
export interface Citizen {
  readonly apellido: string
  readonly nombre: string
  /** A key of `DOCUMENT_TYPES`. */
  readonly tipoDocumento: number
  /** Letters and digits, at most 15; null for the undocumented and for the newborn. */
  readonly numeroDocumento: string | null
  readonly sexo: Sex
  readonly fechaNacimiento: Day
  readonly paisEmisionTipoDocumento: number | null
  readonly seDeclaraPuebloIndigena: 'No' | 'Sí' | null
  readonly domicilio: Address | null
  readonly telefono: string | null
  readonly mail: string | null
  readonly personaACargo: PersonInCharge | null
}

export interface Address {
  readonly calle: string | null
  readonly idDepartamento: number | null
  readonly idLocalidad: number | null
  readonly idProvincia: number | null
  readonly idPais: number | null
}

export interface PersonInCharge {
  readonly tipoDocumento: number | null
  readonly numeroDocumento: string | null
  /** A key of `RELATIONSHIPS`. */
  readonly vinculo: number | null
}

/** The fields by which the registry sees that two reports are of one person. */
export interface CitizenIdentity {
  readonly tipoDocumento: number
  /** The number in capitals: `m20555666` is `M20555666`. */
  readonly numeroDocumento: string
  readonly sexo: Sex
}

/** Null without a document number: then no report matches another. */
export function identityOf({
  tipoDocumento,
  numeroDocumento,
  sexo,
}: Pick<Citizen, 'tipoDocumento' | 'numeroDocumento' | 'sexo'>): CitizenIdentity | null {
  if (numeroDocumento === null) return null
  return { tipoDocumento, numeroDocumento: knownNumber(numeroDocumento), sexo }
}

/** A document number in the form in which it is compared and searched. */
export function knownNumber(numeroDocumento: string): string {
  return numeroDocumento.normalize('NFC').toUpperCase()
}
