import type { Citizen } from './citizen.ts'

/** What a list shows of a person. */
export interface MaskedPerson {
  /** Of the first name and the last name: `M. P.` */
  readonly initials: string
  /** The last three characters of the document number; null where there is none, or they would be half of it or more. */
  readonly document_end: string | null
}

const SHOWN = 3

export function maskedPerson({
  nombre,
  apellido,
  numeroDocumento,
}: Pick<Citizen, 'nombre' | 'apellido' | 'numeroDocumento'>): MaskedPerson {
  const characters = Array.from(numeroDocumento ?? '')
  return {
    initials: [nombre, apellido].map((name) => `${Array.from(name.trim())[0]?.toUpperCase() ?? '?'}.`).join(' '),
    document_end: characters.length > 2 * SHOWN ? characters.slice(-SHOWN).join('') : null,
  }
}
