import { z } from 'zod'
import { wireFields } from '../values/wire-fields.ts'
import { isStoredUnchanged } from '../values/metadata.ts'
import { PERSONAL } from '../values/never-in-the-open.ts'

const MOST_BYTES = 8 * 1024
const MODEST = `must be at most ${MOST_BYTES} bytes as JSON, without NUL, broken Unicode and whole numbers beyond 2^53`

function isModest(value: unknown): boolean {
  return Buffer.byteLength(JSON.stringify(value)) <= MOST_BYTES && isStoredUnchanged(value)
}

/** A sample by the names of the registry's wire (API75). The number of the case is not among them: it is put in. */
export const EventoMuestra = z
  .strictObject(
    wireFields({
      adecuada: 'Whether the sample is fit to be tested',
      aislamiento: 'Whether it is an isolate',
      fechaToma: 'The day on which it was taken, dd-MM-yyyy or yyyy-MM-dd',
      idEstablecimientoToma: "The establishment that took it: SISA's own number, or the 14 digits of the REFES code",
      idMuestra: 'What was taken, as the registry codes it',
      idtipoMuestra: 'The kind of it, as the registry codes it',
      muestra: 'Whether it is a sample',
    }),
  )
  .refine(isModest, MODEST)
  .meta({ id: 'EventoMuestra', description: 'A sample, by the names of API75', ...PERSONAL })

/** A result by the names of the registry's wire (API76). The number of the sample is not among them: it is put in. */
export const PruebaMuestra = z
  .strictObject({
    ...wireFields({
      derivada: 'Whether the sample was sent on to another laboratory',
      fechaEmisionResultado: 'The day of the result, dd-MM-yyyy or yyyy-MM-dd',
      fechaRecepcion: 'The day on which the laboratory got the sample',
      idDerivacion: "The registry's number of the sending on",
      idEstablecimiento: "The establishment that tested it: SISA's own number, or the 14 digits of the REFES code",
      idEvento: 'The event, by its code',
      idPrueba: 'The test, as the registry codes it',
      idResultado: 'The result, as the registry codes it',
      idTipoPrueba: 'The kind of test, as the registry codes it',
      noApta: 'As the registry takes it: every known client sends true of fit samples',
      valor: 'The value that was measured',
    }),
  })
  .refine(isModest, MODEST)
  .meta({ id: 'PruebaMuestra', description: 'A result, by the names of API76', ...PERSONAL })
