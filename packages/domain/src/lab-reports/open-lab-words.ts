import { OTHER_FIELD, SEALED } from '../case-reports/open-words.ts'
import type { RegistryErrors } from '../case-reports/read-registry-answer.ts'
import { LAB_TEXTS } from './lab-texts.ts'

/** The members of both wires, and what the family of services names beside them. */
const KNOWN_FIELDS = new Set(
  `adecuada aislamiento fechaToma idEstablecimientoToma idEventoCaso idMuestra idtipoMuestra
  muestra derivada fechaEmisionResultado fechaRecepcion idDerivacion idEstablecimiento
  idEvento idEventoMuestra idPrueba idResultado idTipoPrueba noApta valor description`.split(/\s+/),
)
const KNOWN_TEXTS = new Set(Object.values(LAB_TEXTS).map((fault) => fault('').text))

/** The registry's words about a sample or a result that anybody may see. Nothing is documented, so these are our own. */
export function openLabWords(errors: RegistryErrors): RegistryErrors {
  return Object.fromEntries(
    Object.entries(errors).map(([key, text]) =>
      KNOWN_FIELDS.has(key) ? [key, KNOWN_TEXTS.has(text) ? text : SEALED] : [OTHER_FIELD, SEALED],
    ),
  )
}
