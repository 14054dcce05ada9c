import { z } from 'zod'
import { Convenio, ConvenioId } from './convenio.ts'

const ConvenioWarning = z
  .object({
    code: z.literal('similar_convenio'),
    convenio_id: ConvenioId.describe('The other one'),
    detail: z.string(),
  })
  .meta({ id: 'ConvenioWarning' })

/** A convenio that was written, with what is worth a look. */
export const WrittenConvenio = Convenio.extend({
  warnings: z
    .array(ConvenioWarning)
    .describe('Active convenios whose name or ANS code differs only in case, accents, blanks or punctuation'),
}).meta({ id: 'WrittenConvenio' })
