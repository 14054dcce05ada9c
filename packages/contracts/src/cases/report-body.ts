import { z } from 'zod'
import { wireFields } from '../values/wire-fields.ts'
import { isStoredUnchanged } from '../values/metadata.ts'
import { PERSONAL } from '../values/never-in-the-open.ts'

const MOST_BYTES = 16 * 1024

const MODEST = `must be at most ${MOST_BYTES} bytes as JSON, without NUL, broken Unicode and whole numbers beyond 2^53`

const Address = z.strictObject(
  wireFields({
    calle: 'The street and the number',
    idDepartamento: 'The department, as the registry codes it',
    idLocalidad: 'The locality, as the registry codes it',
    idPais: 'The country, as the registry codes it',
    idProvincia: 'The province, as the registry codes it',
  }),
)
/** The person in charge of the undocumented and of small children. */
export const PersonaACargo = z
  .strictObject(
    wireFields({
      tipoDocumento: 'The type of their document, as the registry codes it',
      numeroDocumento: 'The number of their document',
      vinculo: 'What they are to the person, as the registry codes it',
    }),
  )
  .meta(PERSONAL)

/**
 * The citizen as the source writes them.
 * @source WS400, "Parámetros de entrada": Ciudadano, Domicilio, personaACargo.
 */
export const Ciudadano = z
  .strictObject({
    ...wireFields({
      apellido: 'The last name, 2 to 100 letters',
      nombre: 'The first name, 2 to 100 letters',
      tipoDocumento: 'The type of the document, as the registry codes it',
      numeroDocumento: 'The number of the document; null: none',
      fechaNacimiento: 'The day of birth, dd-MM-yyyy or yyyy-MM-dd',
      sexo: 'The sex in the document: M, F or X',
      paisEmisionTipoDocumento: 'The country of a passport, as the registry codes it',
      seDeclaraPuebloIndigena: 'Whether the person says that they are of an indigenous people: Si or No',
      telefono: 'The telephone number, 7 to 50 letters',
      mail: 'The mail address, 5 to 100 letters',
    }),
    domicilio: Address.nullable().optional().describe('The address; null or absent: not said'),
    personaACargo: PersonaACargo.nullable()
      .optional()
      .describe('Who is in charge of the person: of the undocumented and of small children'),
  })
  .refine(isModest, MODEST)
  .meta({ id: 'Ciudadano', description: 'The person, by the names of WS400', ...PERSONAL })

/** @source WS400, "Parámetros de entrada": eventoCasoNominal. */
export const EventoCasoNominal = z
  .strictObject(
    wireFields({
      fechaPapel: 'The day of the paper form, dd-MM-yyyy or yyyy-MM-dd',
      idGrupoEvento: 'The group of events',
      idEvento: 'The event',
      idClasificacionManualCaso: 'The classification',
      idEstablecimientoCarga: 'The REFES code of the establishment that reports, 14 digits',
    }),
  )
  .refine(isModest, MODEST)
  .meta({ id: 'EventoCasoNominal', description: 'The event, by the names of WS400' })

/** The source's body. */
export const reportBody = {
  ciudadano: Ciudadano.describe('As WS400 takes it; faults are answered under its keys, in its words'),
  eventoCasoNominal: EventoCasoNominal.describe(
    "As WS400 takes it; without idEstablecimientoCarga the desk's establishment is meant",
  ),
}

function isModest(value: unknown): boolean {
  const text = JSON.stringify(value)
  return Buffer.byteLength(text) <= MOST_BYTES && isStoredUnchanged(value)
}
