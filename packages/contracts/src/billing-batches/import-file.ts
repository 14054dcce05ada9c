import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { Id } from '../values/id.ts'
import { XML_FILES, XmlFile } from '../values/uploaded-file.ts'
import { Batch } from './batch.ts'

export const importFile = command({
  summary: 'Read a batch of TISS guides, and hold each line against the contract',
  description: [
    'Versions 3.05.00 to 4.03.00, all five kinds of guide, in ISO-8859-1 or UTF-8. Elements that the standard does not have are read over and named.',
    'Each line is priced on its own day, by the contract as it is now. Lines with a `viaAcesso` of one session are priced as one act: same card, day and principal guide. What was billed is then `right`, `over` or `under`, or the line says why it has no price.',
    'The payer is the convenio whose `ans_code` the file names, an active one first. `convenio_id` says it where none or several have it.',
    'The same file again answers the same batch with 200. A batch that was removed is brought back by its file.',
    'A document type, an entity other than the five of XML, elements more than 64 deep and a text above 64 KiB are refused with their place, and so is a file that breaks off. Nothing is kept then.',
    'Of a patient a digest of the card number and its last three digits are kept, and nothing else. The file is not kept.',
  ].join('\n\n'),
  route: 'POST /v1/billing/batches',
  scope: 'billing:write',
  input: z.strictObject({
    convenio_id: Id.nullable()
      .default(null)
      .describe('The payer, where its ANS code does not say it; null: the file says it'),
    file: XmlFile.describe('The batch; over tRPC its text'),
  }),
  output: Batch.extend({
    outcome: z
      .enum(['created', 'restored', 'already_there'])
      .describe('Whether it was read now, brought back after its removal, or was there already'),
  }).meta({ id: 'ReadBillingBatch', description: 'A batch that was read, and whether it was there already' }),
  status: 201,
  otherwise: { status: 200, when: ({ outcome }) => outcome !== 'created' },
  location: '/v1/billing/batches/{id}',
  bodyLimit: 64 * 1024 * 1024,
  streams: XML_FILES,
  isLong: true,
  withoutRevision: true,
  refusals: ['convenio_not_found', 'payer_unknown', 'message_unreadable', 'batch_of_other_payer'],
})
