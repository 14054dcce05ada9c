import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'

/** What each field of a sample or a result is called, by its name on the registry's wire. */
export const LAB_FIELD_NAMES: Readonly<Record<string, MessageDescriptor>> = {
  fechaToma: msg`Day on which it was taken`,
  idMuestra: msg`What was taken (code)`,
  idtipoMuestra: msg`Kind of sample (code)`,
  idEstablecimientoToma: msg`Establishment that took it`,
  adecuada: msg`Fit to be tested`,
  aislamiento: msg`It is an isolate`,
  muestra: msg`It is a sample`,
  fechaEmisionResultado: msg`Day of the result`,
  fechaRecepcion: msg`Day on which the laboratory got it`,
  idTipoPrueba: msg`Kind of test (code)`,
  idPrueba: msg`Test (code)`,
  idResultado: msg`Result (code)`,
  valor: msg`Value that was measured`,
  idEstablecimiento: msg`Establishment that tested it`,
  idEvento: msg`Event (code)`,
  derivada: msg`Sent on to another laboratory`,
  idDerivacion: msg`Number of the sending on`,
  noApta: msg`noApta, as the registry takes it`,
}
