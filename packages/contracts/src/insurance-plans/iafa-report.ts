import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { knownOnce } from '../pricing/quote-fields.ts'
import { Day } from '../values/day.ts'
import { EntryId } from './catalogue-entry.ts'
import { knownFields } from './coverage-fields.ts'

const PlanOfAnIafa = z
  .object({
    iafa_code: z.string().describe('Empty: none, which is a finding'),
    plan_id: EntryId,
    code: z.string(),
    description: z.string(),
    validity_start: Day,
    validity_end: Day.nullable(),
    guarantor_id: EntryId,
    guarantor_name: z.string(),
    product_id: EntryId.nullable(),
    product_code: z.string().nullable(),
    product_description: z.string().nullable(),
    benefit_count: z.int().describe('Lines that hold that day'),
    finding: z.string().nullable().describe('What must be put right before it is reported; null: nothing'),
  })
  .meta({ id: 'PlanOfAnIafa' })

/** The input of the report, also where it is sent as a file. */
export const iafaReportFields = {
  on: Day.nullable().default(null).describe('Null: today'),
  ...knownFields,
}

export const iafaReport = query({
  summary: 'List insurance plans by IAFA code, for the regulator',
  description:
    'The plans that are valid on a day, by IAFA code and then by their own; those without an IAFA code come first, each with a sentence of what is missing.',
  route: 'GET /v1/insurance-plans/reports/iafas',
  scope: 'plans:read',
  input: z.strictObject(iafaReportFields).refine(...knownOnce),
  output: z.object({
    on: Day,
    revision: z.int(),
    finding_count: z.int(),
    items: z.array(PlanOfAnIafa),
  }),
  refusals: ['revision_not_reached'],
})
