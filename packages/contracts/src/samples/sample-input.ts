import { z } from 'zod'
import { SourceReference } from '../cases/case.ts'
import { itemFields } from '../lab-map/lab-map-row.ts'
import { EventoMuestra } from '../lab-reports/lab-body.ts'

export const sampleBody = {
  ...itemFields,
  eventoMuestra: EventoMuestra.describe(
    "As the registry takes it, without idEventoCaso. Without an establishment the desk's is meant; adecuada and muestra are true and aislamiento is false unless told; an item gives the codes",
  ),
}

export const sampleInput = {
  source_reference: SourceReference,
  new_sample: z
    .boolean()
    .default(false)
    .describe('Another sample of the same kind: the case may have one of the same idMuestra and idtipoMuestra'),
  ...sampleBody,
}
