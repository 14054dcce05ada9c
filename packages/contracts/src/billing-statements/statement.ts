import { z } from 'zod'
import { ITEM_FINDINGS } from '@vigencia/domain/accounts/statement-findings.ts'
import { ConvenioId } from '../convenios/convenio.ts'
import { Amount } from '../values/amount.ts'
import { Count, Revision } from '../values/count.ts'
import { Day } from '../values/day.ts'
import { Id } from '../values/id.ts'
import { Instant } from '../values/instant.ts'

export const StatementId = Id.describe('The statement')
export const statementPath = { statement_id: StatementId }

/** What is odd about a file as a whole. */
export const FILE_FINDINGS = ['hash_wrong', 'unknown_element', 'version_not_agreed', 'glosa_of_all'] as const

const sums = {
  informed_cents: Amount.describe('What the clinic asked for, as the payer repeats it, in centavos'),
  released_cents: Amount.describe('What the payer pays, in centavos'),
  glosa_cents: Amount.describe('What the payer cut, in centavos'),
  claim_cents: Amount.describe('What of it is to be claimed by the contract, in centavos'),
}

const Protocol = z
  .object({
    protocol: z.string().nullable().describe("The payer's number of the lot; null: the file names none"),
    lot: z.string().nullable().describe("The clinic's number of the lot; null: the file names none"),
    number: z.string().nullable().describe("The payer's number of the statement; null: it has none"),
    issued_on: Day.describe('The day on which the payer issued it (dataEmissao)'),
    is_counted: z.boolean().describe('Whether it counts: of two statements for one protocol the later one does'),
    items: Count.describe('How many items it has'),
    ...sums,
  })
  .meta({ id: 'StatementProtocol', description: 'What the payer made of one lot' })

const LineLeft = z
  .object({
    batch_id: Id.describe('The batch of the line'),
    line_no: Count.describe('Its place in the batch'),
    guide: z.string().describe('The number of its guide'),
    item: z.string().describe('Its number in the guide'),
    day: Day.describe('Its day'),
    code: z.string().describe('Its code'),
    billed_cents: Amount.describe('What was billed, in centavos'),
  })
  .meta({ id: 'StatementLineLeft', description: 'A kept line of a lot of the statement that no item answers' })

const FileFinding = z
  .object({
    finding: z.enum(FILE_FINDINGS).describe('What is odd; it refuses nothing'),
    detail: z.string().describe('Where, or what'),
  })
  .meta({ id: 'StatementFileFinding', description: 'What is odd about the file as a whole' })

const ofStatement = {
  id: StatementId,
  convenio_id: ConvenioId,
  format: z.enum(['xml', 'csv', 'xlsx']).describe('The form of the file'),
  version: z.string().nullable().describe('The version of TISS that the file names; null: it is no TISS'),
  file_digest: z.string().describe('SHA-256 of the file, in hex. The file itself is not kept'),
  received_at: Instant.describe('When it was read'),
  item_count: Count.describe('How many items it has'),
  unmatched_count: Count.describe('How many of them answer no kept line'),
  ...sums,
}

export const StatementInList = z
  .object(ofStatement)
  .meta({ id: 'StatementInList', description: "A payer's statement of analysis, in sums" })

export const Statement = z
  .object({
    ...ofStatement,
    protocols: z.array(Protocol).describe('What the payer made of each lot'),
    findings: z.array(FileFinding).describe('What is odd about the file as a whole'),
    item_findings: z
      .array(
        z
          .object({
            finding: z.enum(ITEM_FINDINGS).describe('What is odd about items'),
            count: Count.describe('Of how many'),
          })
          .meta({ id: 'StatementItemFinding', description: 'What is odd about some items' }),
      )
      .describe('What is odd about its items; each of them says so too'),
    lines_left_count: Count.describe('How many kept lines of its lots no item answers'),
    lines_left: z.array(LineLeft).describe('The first 1,000 of them'),
    revision: Revision.describe("The revision of the payer's accounts at which it was read"),
  })
  .meta({ id: 'Statement', description: "A payer's statement of analysis, held against what was billed and agreed" })
