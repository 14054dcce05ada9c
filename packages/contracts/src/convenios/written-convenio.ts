import { z } from 'zod'
import { Convenio, ConvenioId } from './convenio.ts'

const ConvenioWarning = z
  .object({
    code: z.literal('similar_convenio').describe('What is worth a look, for programs'),
    convenio_id: ConvenioId.describe('The other convenio'),
    detail: z.string().describe('What is worth a look, in words'),
  })
  .meta({ id: 'ConvenioWarning', description: 'What is worth a look after a convenio was written' })

/** A convenio that was written, with what is worth a look. */
export const WrittenConvenio = Convenio.extend({
  warnings: z
    .array(ConvenioWarning)
    .describe('Active convenios whose name or ANS code differs only in case, accents, blanks or punctuation'),
}).meta({ id: 'WrittenConvenio', description: 'A convenio as it was written, with what is worth a look' })
