import { z } from 'zod'
import { ConvenioId } from '../convenios/convenio.ts'
import { command } from '../operation/operation.ts'
import { Day } from '../values/day.ts'
import { label } from '../values/text.ts'
import { CSV, XLSX, XML_FILES, XmlFile } from '../values/uploaded-file.ts'
import { BillingAppeal } from '../billing-appeals/appeal.ts'
import { Id } from '../values/id.ts'
import { Statement } from './statement.ts'

const ReadStatement = z
  .object({
    id: Id.describe('The statement, or the appeal that the file answers'),
    is_new: z.boolean().describe('Whether a statement was made; false: the file was read before, or answers an appeal'),
    statement: Statement.nullable().describe('The statement; null: the file answers an appeal'),
    appeal: BillingAppeal.nullable().describe('The appeal that the file answers; null: it is a statement'),
  })
  .meta({ id: 'ReadStatement', description: 'What became of a file of a payer' })

export const create = command({
  summary: "Read a payer's statement, and judge what it cut",
  description: [
    'XML is a `demonstrativoAnaliseConta` of TISS 3.05 to 4.03, or the answer to an appeal (`respostaRecursoGlosa`), whose accepted amounts are written to it. CSV and XLSX are read by a column map that is kept under a name in the TISS settings of the payer.',
    "Each item is matched to a kept line by lot, guide and item; else by the payer's number or password, code, date and degree. Only where one line fits is it matched: what is left over on either side is listed, and never guessed. Where nothing matches, nothing is kept.",
    'Each cut is judged by the contract alone. To claim is what the contract pays less what is paid, at least 0, at most the cut.',
    'The same file is the same statement, with status 200. The file itself is not kept, nor anything of a patient.',
  ].join('\n\n'),
  route: 'POST /v1/billing/statements',
  scope: 'billing:write',
  input: z.strictObject({
    convenio_id: ConvenioId.optional().describe(
      'The payer, where the file does not tell: a CSV or XLSX file never does',
    ),
    column_map: label(100)
      .optional()
      .describe('The name of the column map of a CSV or XLSX file; over tRPC the file is CSV where it is said'),
    protocol: label(20).optional().describe("The payer's number of the lot, for a CSV or XLSX file"),
    issued_on: Day.optional().describe('The day on which a CSV or XLSX file was issued; without it, today'),
    file: XmlFile.describe('The statement: XML, CSV or XLSX'),
  }),
  output: ReadStatement,
  status: 201,
  otherwise: { status: 200, when: ({ is_new }) => !is_new },
  location: '/v1/billing/statements/{id}',
  withoutRevision: true,
  streams: [...XML_FILES, CSV, XLSX],
  bodyLimit: 64 * 1024 * 1024,
  isLong: true,
  refusals: [
    'convenio_not_found',
    'payer_unknown',
    'message_unreadable',
    'import_rejected',
    'column_map_not_found',
    'statement_unmatched',
    'statement_of_other_payer',
    'appeal_not_found',
    'appeal_answered',
  ],
})
