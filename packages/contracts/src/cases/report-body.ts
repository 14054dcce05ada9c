import { z } from 'zod'
import { isStoredUnchanged } from '../values/metadata.ts'

const MOST_BYTES = 16 * 1024

const MODEST = `must be at most ${MOST_BYTES} bytes as JSON, without NUL, broken Unicode and whole numbers beyond 2^53`

/** Any JSON. The source's own rules check it, and faults come in the source's words. */
const Raw = z.json().optional()

/** The fields that the source names. One that it does not know is refused. */
function fields<const Name extends string>(...names: Name[]) {
  return Object.fromEntries(names.map((name) => [name, Raw])) as { [Field in Name]: typeof Raw }
}

const Address = z.strictObject(fields('calle', 'idDepartamento', 'idLocalidad', 'idPais', 'idProvincia'))
/** The person in charge of the undocumented and of small children. */
export const PersonaACargo = z.strictObject(fields('tipoDocumento', 'numeroDocumento', 'vinculo'))

/**
 * The citizen as the source writes them.
 * @source WS400, "Parámetros de entrada": Ciudadano, Domicilio, personaACargo.
 */
export const Ciudadano = z
  .strictObject({
    ...fields('apellido', 'nombre', 'tipoDocumento', 'numeroDocumento', 'fechaNacimiento', 'sexo'),
    ...fields('paisEmisionTipoDocumento', 'seDeclaraPuebloIndigena', 'telefono', 'mail'),
    domicilio: Address.nullable().optional(),
    personaACargo: PersonaACargo.nullable().optional(),
  })
  .refine(isModest, MODEST)
  .meta({ id: 'Ciudadano' })

/** @source WS400, "Parámetros de entrada": eventoCasoNominal. */
export const EventoCasoNominal = z
  .strictObject(
    fields('fechaPapel', 'idGrupoEvento', 'idEvento', 'idClasificacionManualCaso', 'idEstablecimientoCarga'),
  )
  .refine(isModest, MODEST)
  .meta({ id: 'EventoCasoNominal' })

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
