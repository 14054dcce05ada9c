import { z } from 'zod'
import { ConvenioId } from '../convenios/convenio.ts'
import { Amount } from '../values/amount.ts'
import { Count, Revision } from '../values/count.ts'
import { Day } from '../values/day.ts'
import { Id } from '../values/id.ts'
import { Instant } from '../values/instant.ts'

export const AppealId = Id.describe('The appeal')
export const appealPath = { appeal_id: AppealId }

/** An appeal is a file; it is sent to its payer, who answers it. */
export const APPEAL_STATES = ['written', 'sent', 'answered'] as const

const AppealItem = z
  .object({
    item_no: Count.describe('The item of the statement'),
    glosa_no: Count.describe('The cut of that item'),
    guide: z.string().describe("The clinic's number of the guide"),
    item: z.string().describe('The number in the guide'),
    day: Day.describe('The day of the line'),
    code: z.string().describe('The code of the line'),
    glosa_code: z.string().describe('The reason of the cut, by table 38 of TISS'),
    claim_cents: Amount.describe('What is claimed, in centavos'),
    accepted_cents: Amount.nullable().describe('What the payer accepted, in centavos; null: no answer'),
    justification: z.string().describe('The text that stands in the file, in Portuguese'),
    act_digest: z.string().describe('The digest of the act that proves it'),
  })
  .meta({ id: 'BillingAppealItem', description: 'One cut that an appeal is against' })

const fields = {
  id: AppealId,
  convenio_id: ConvenioId,
  statement_id: Id.describe('The statement that it is against'),
  number: Count.describe("The clinic's own number of it, counted by convenio from 1"),
  protocol: z.string().describe("The payer's number of the lot"),
  lot: z.string().describe("The clinic's number of the lot"),
  version: z.string().describe('The version of TISS in which it is written'),
  written_on: Day.describe('The day on which it was written'),
  state: z.enum(APPEAL_STATES).describe('Whether it is written, sent or answered'),
  sent_on: Day.nullable().describe('The day on which it was sent; null: it was not'),
  answered_at: Instant.nullable().describe('When its answer was read; null: there is none'),
  claimed_cents: Amount.describe('What it claims, in centavos'),
  accepted_cents: Amount.nullable().describe('What the payer accepted, in centavos; null: no answer'),
  file_digest: z.string().describe('SHA-256 of its file, in hex'),
  schema_valid: z
    .boolean()
    .nullable()
    .describe(
      'Whether the file is valid by the schemas of the ANS; null: it was not validated, `TISS_SCHEMAS` names no folder with them',
    ),
}

export const BillingAppealInList = z
  .object(fields)
  .meta({ id: 'BillingAppealInList', description: 'An appeal against cuts of one protocol' })

export const BillingAppeal = z
  .object({
    ...fields,
    items: z.array(AppealItem).describe('The cuts that it is against'),
    revision: Revision.describe("The newest revision of the payer's accounts"),
  })
  .meta({ id: 'BillingAppeal', description: 'An appeal against cuts of one protocol, with each cut' })
