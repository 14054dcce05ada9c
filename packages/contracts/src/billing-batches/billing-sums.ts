import { z } from 'zod'
import { Amount } from '../values/amount.ts'
import { Count } from '../values/count.ts'

const BillingSum = z
  .object({
    name: z.string().describe('The guide, the verdict, the code, the month as YYYY-MM, or the id of the payer'),
    line_count: Count.describe('How many lines'),
    billed_cents: Amount.describe('What was billed, in centavos'),
    contract_cents: Amount.describe('What the contract says, of lines that have a price'),
    over_cents: Amount.describe('What was billed above the contract, of lines that are `over`'),
    under_cents: Amount.describe('What was billed below it, of lines that are `under`: no glosa will ever say so'),
    unpriced_cents: Amount.describe('What was billed in lines without a price'),
  })
  .meta({ id: 'BillingSum', description: 'Lines of one kind, in sums' })

export const BillingSums = z
  .object({
    items: z.array(BillingSum).describe('In the order of their names, at most 10,000'),
    total: BillingSum.describe('All of them together'),
  })
  .meta({ id: 'BillingSums', description: 'What was billed and what the contract says, in sums' })
