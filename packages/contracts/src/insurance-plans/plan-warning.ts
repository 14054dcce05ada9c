import { z } from 'zod'
import { PLAN_FINDING_CODES } from '@vigencia/domain/insurance-plans/plan-findings.ts'

/** What a plan lacks before TEDEF's files take it. */
export const PlanFinding = z
  .object({
    code: z.enum(PLAN_FINDING_CODES).describe('What is lacking, for programs'),
    detail: z.string().describe('What is lacking, in words'),
  })
  .meta({ id: 'PlanFinding', description: "What a plan lacks before TEDEF's files take it" })

/** What is worth a look after a change, which was written all the same: a finding that arose on it, or what it left. */
export const PlanWarning = z
  .object({
    code: z.enum(['earlier_days_unchanged', ...PLAN_FINDING_CODES]).describe('What is worth a look, for programs'),
    detail: z.string().describe('What is worth a look, in words'),
  })
  .meta({ id: 'PlanWarning', description: 'What is worth a look after a change, which was written all the same' })
