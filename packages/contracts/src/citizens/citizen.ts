import { z } from 'zod'
import { DOCUMENT_TYPES } from '@vigencia/domain/case-reports/registry-codes.ts'
import { AssignedNumber } from '../values/registry-number.ts'
import { storedLabel } from '../values/text.ts'
import { PERSONAL } from '../values/never-in-the-open.ts'

const TYPES = Object.keys(DOCUMENT_TYPES).map(Number)

/** One person: by a document or, also where they have none, by the number of their case at the registry. */
export const citizenInput = z
  .strictObject({
    document: storedLabel(15)
      .meta(PERSONAL)
      .nullable()
      .default(null)
      .describe(
        'The document number of the person, whole and in any spelling: of whom a case is about, or of who is in charge of them',
      ),
    document_type: z
      .int()
      .min(0)
      .max(99)
      .refine((type) => TYPES.includes(type), `must be one of ${TYPES.join(', ')}`)
      .nullable()
      .default(null)
      .describe(
        'The type of the document, as `tipoDocumento`. Without it all documents of this number are meant, which must be one',
      ),
    country: z
      .int()
      .min(0)
      .max(999)
      .nullable()
      .default(null)
      .describe('The country of a passport (5), as `paisEmisionTipoDocumento`; null: one without a country'),
    id_caso: AssignedNumber.min(1)
      .nullable()
      .default(null)
      .describe(
        "The registry's number of a case, in place of a document. Of a case made elsewhere there are samples and results alone",
      ),
  })
  .refine(({ document, id_caso }) => (document === null) !== (id_caso === null), {
    path: ['document'],
    message: 'say either document or id_caso',
  })
  .refine(({ document, document_type }) => document_type === null || document !== null, {
    path: ['document_type'],
    message: 'is said with a document',
  })
  .refine(({ document_type, country }) => country === null || document_type === 5, {
    path: ['country'],
    message: 'is said of a passport, document_type 5',
  })
