import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { knownOnce } from '../pricing/quote-fields.ts'
import { Count, Revision } from '../values/count.ts'
import { Day } from '../values/day.ts'
import { EntryId } from './catalogue-entry.ts'
import { knownFields } from './coverage-fields.ts'
import { PlanFinding } from './plan-warning.ts'

const PlanOfAnIafa = z
  .object({
    iafa_code: z.string().describe('The code of the insurer; empty: none, which is a finding'),
    plan_id: EntryId.describe('The insurance plan'),
    code: z.string().describe('The code of the plan'),
    description: z.string().describe('What the plan is called'),
    validity_start: Day.describe('The first day that it covers'),
    validity_end: Day.nullable().describe('The last day that it covers; null: open-ended'),
    guarantor_id: EntryId.describe('The contact that pays'),
    guarantor_name: z.string().describe('The business name of the guarantor'),
    product_id: EntryId.nullable().describe('The product that it is of; null: none'),
    product_code: z.string().nullable().describe('The code of the product; null: none'),
    product_description: z.string().nullable().describe('What the product is called; null: none'),
    benefit_count: Count.describe('How many lines hold that day'),
    finding: z.string().nullable().describe('What must be put right before it is reported; null: nothing'),
    findings: z.array(PlanFinding).describe('The same, one by one'),
  })
  .meta({ id: 'PlanOfAnIafa', description: 'An insurance plan in the list of the regulator' })

/** The input of the report, also where it is sent as a file. */
export const iafaReportFields = {
  on: Day.nullable().default(null).describe('The day of the report; null: today'),
  ...knownFields,
}

export const iafaReport = query({
  summary: 'List insurance plans by IAFA code, for the regulator',
  description:
    'The plans that are valid on a day, by IAFA code and then by their own; those without an IAFA code come first. Findings say whether the files of TEDEF would take a plan, as far as public sources tell: readiness for TEDEF.',
  route: 'GET /v1/insurance-plans/reports/iafas',
  scope: 'plans:read',
  input: z.strictObject(iafaReportFields).refine(...knownOnce),
  output: z
    .object({
      on: Day.describe('The day of the report'),
      revision: Revision.describe('The revision of plans and catalogues that it was made at'),
      finding_count: Count.describe('How many plans have a finding'),
      items: z.array(PlanOfAnIafa).describe('By IAFA code, then by the code of the plan'),
      list_findings: z.array(PlanFinding).describe('Ids of the tariff that no list holds'),
    })
    .meta({ id: 'IafaReport', description: 'The insurance plans of a day, as the regulator lists them' }),
  refusals: ['revision_not_reached'],
})
