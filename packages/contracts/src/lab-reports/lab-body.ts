import { z } from 'zod'
import { isStoredUnchanged } from '../values/metadata.ts'

const MOST_BYTES = 8 * 1024
const MODEST = `must be at most ${MOST_BYTES} bytes as JSON, without NUL, broken Unicode and whole numbers beyond 2^53`

/** Any JSON: the registry's own rules check it, under its names. */
function fields<const Name extends string>(...names: Name[]) {
  return Object.fromEntries(names.map((name) => [name, z.json().optional()])) as {
    [Field in Name]: z.ZodOptional<z.ZodJSONSchema>
  }
}

function isModest(value: unknown): boolean {
  return Buffer.byteLength(JSON.stringify(value)) <= MOST_BYTES && isStoredUnchanged(value)
}

/** A sample by the names of the registry's wire (API75). The number of the case is not among them: it is put in. */
export const EventoMuestra = z
  .strictObject(
    fields('adecuada', 'aislamiento', 'fechaToma', 'idEstablecimientoToma', 'idMuestra', 'idtipoMuestra', 'muestra'),
  )
  .refine(isModest, MODEST)
  .meta({ id: 'EventoMuestra' })

/** A result by the names of the registry's wire (API76). The number of the sample is not among them: it is put in. */
export const PruebaMuestra = z
  .strictObject({
    ...fields('derivada', 'fechaEmisionResultado', 'fechaRecepcion', 'idDerivacion', 'idEstablecimiento', 'idEvento'),
    ...fields('idPrueba', 'idResultado', 'idTipoPrueba', 'noApta', 'valor'),
  })
  .refine(isModest, MODEST)
  .meta({ id: 'PruebaMuestra' })
