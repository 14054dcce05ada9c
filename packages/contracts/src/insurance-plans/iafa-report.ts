import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { knownOnce } from '../pricing/quote-fields.ts'
import { Day } from '../values/day.ts'
import { EntryId } from './catalogue-entry.ts'
import { knownFields } from './coverage-fields.ts'
import { PlanFinding } from './plan-warning.ts'

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
    findings: z.array(PlanFinding).describe('The same, one by one'),
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
    'The plans that are valid on a day, by IAFA code and then by their own; those without an IAFA code come first. Findings say whether the files of TEDEF would take a plan, as far as public sources tell: readiness for TEDEF.',
  route: 'GET /v1/insurance-plans/reports/iafas',
  scope: 'plans:read',
  input: z.strictObject(iafaReportFields).refine(...knownOnce),
  output: z.object({
    on: Day,
    revision: z.int(),
    finding_count: z.int().describe('Plans with a finding'),
    items: z.array(PlanOfAnIafa),
    list_findings: z.array(PlanFinding).describe('Ids of the tariff that no list holds'),
  }),
  refusals: ['revision_not_reached'],
})
