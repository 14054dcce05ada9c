import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { ZIP } from '../billing-appeals/evidence.ts'
import { XML_FILES, XmlFile } from '../values/uploaded-file.ts'
import { daysMustFit } from './days-of-lines.ts'
import { repriceFields } from './reprice.ts'

const fields = {
  ...repriceFields,
  mark: z
    .string()
    .regex(/^[A-Za-z0-9]{1,4}$/, 'must be one to four letters or digits')
    .default('C')
    .describe('What stands behind the numbers of lots and guides, so that these have numbers of their own'),
}

/** The question beside the files. */
export const ComplementQuestion = z.strictObject(fields).superRefine(daysMustFit)

export const complement = query({
  summary: 'Write what may still be charged after a late change, as TISS batches',
  description: [
    'The files are the batches as they were sent: the raw body, or as many fields `file` of a form, whose other fields may say the question too. Each is held to the digest of its batch, since of a patient nothing was kept that a charge could be written of. A file that was changed, or is of another payer, refuses the call.',
    'The answer is a ZIP: for each file that something is charged of a batch of its charged lines alone, each at its `complement_cents` of `POST /v1/billing/reprice`. Its guides have numbers of their own, `tipoFaturamento` 3 where their kind has it, and of an exam the guide that was sent as `guiaPrincipal`. The hash is right, and the encoding ISO-8859-1.',
    '`complement.json` says what was charged of which guide, whether each batch is valid by the schemas of the ANS (null: `TISS_SCHEMAS` names no folder with them), and of which batches the file is missing. Nothing is kept of files or charges.',
  ].join('\n\n'),
  route: 'POST /v1/billing/reprice/complement',
  scope: 'billing:read',
  input: z.strictObject({ ...fields, file: XmlFile.describe('The batch as it was sent') }).superRefine(daysMustFit),
  output: z.string(),
  streams: XML_FILES,
  answersAs: ZIP,
  bodyLimit: 64 * 1024 * 1024,
  isLong: true,
  refusals: [
    'convenio_not_found',
    'revision_not_reached',
    'batch_file_unknown',
    'batch_of_other_payer',
    'message_unreadable',
  ],
})
