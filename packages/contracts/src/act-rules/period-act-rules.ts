import { z } from 'zod'
import { ActRules } from '../contract-periods/act-rules.ts'
import { qualifiedRulesField } from '../contract-periods/agreed-act-rules.ts'
import { PeriodId } from '../contract-periods/contract-period.ts'
import { Revision } from '../values/count.ts'

/** The rules of acts of one period, as answers show them. */
export const PeriodActRules = z
  .object({
    period_id: PeriodId,
    rules: ActRules.nullable().describe('The rules for all; null: none were agreed'),
    by: qualifiedRulesField,
    revision: Revision.describe("The convenio's revision"),
  })
  .meta({ id: 'PeriodActRules', description: 'The rules of acts of one contract period' })
