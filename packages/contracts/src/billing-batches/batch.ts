import { z } from 'zod'
import { BATCH_FINDINGS } from '@vigencia/domain/accounts/batch-findings.ts'
import { ConvenioId } from '../convenios/convenio.ts'
import { Amount } from '../values/amount.ts'
import { Count, Revision } from '../values/count.ts'
import { Day } from '../values/day.ts'
import { Id } from '../values/id.ts'
import { Instant } from '../values/instant.ts'
import { madeAndChanged } from '../values/made-and-changed.ts'

const BatchId = Id.describe('The batch')

export const batchPath = { batch_id: BatchId }

const Finding = z
  .object({
    code: z.enum(BATCH_FINDINGS).describe('What was found'),
    guide: z.string().nullable().describe('The guide, by its number; null: it is about the whole batch'),
    found: z.string().nullable().describe('What the file says; null: nothing of the kind'),
    expected: z.string().nullable().describe('What was to be found; null: nothing'),
  })
  .meta({ id: 'BillingBatchFinding', description: 'What is worth a look in a batch; it keeps no batch out' })

const VerdictSum = z
  .object({
    verdict: z.string().describe('`right`, `over`, `under`, the code of a refusal, or `not_priced`'),
    line_count: Count.describe('How many lines have it'),
    billed_cents: Amount.describe('What was billed in them'),
    contract_cents: Amount.describe('What the contract says of them; 0 where it has no price'),
    difference_cents: z
      .int()
      .describe('Billed less contract, of lines that have a price; below zero: too little was billed'),
  })
  .meta({ id: 'BillingVerdictSum', description: 'The lines of one verdict, in sums' })

export const Batch = z
  .object({
    id: BatchId,
    convenio_id: ConvenioId,
    lot: z.string().describe("The number of the lot, the clinic's own"),
    version: z.string().nullable().describe('The version of TISS that the file names; null: none'),
    provider_code: z.string().nullable().describe("The clinic's code at the payer, as the file names it; null: none"),
    registered_on: Day.nullable().describe('The day on which the file was made; null: it says none'),
    file_digest: z.string().describe('SHA-256 of the file, in hex. The file itself is not kept'),
    guide_count: Count.describe('How many guides it has'),
    line_count: Count.describe('How many lines its guides have'),
    billed_cents: Amount.describe('The sum of its lines, as billed, in centavos'),
    counted_cents: Amount.describe('The same of its guides that no newer batch holds: what it adds to sums'),
    verdicts: z.array(VerdictSum).describe('Its lines by their verdict, in sums'),
    findings: z.array(Finding).describe('What is worth a look in it'),
    judged_revision: Revision.describe("The convenio's revision that priced its lines"),
    removed_at: Instant.nullable().describe('When it was taken out of all sums; null: it counts'),
    ...madeAndChanged,
  })
  .meta({
    id: 'BillingBatch',
    description: 'A batch of TISS guides, each line held against the contract on its own day',
  })
