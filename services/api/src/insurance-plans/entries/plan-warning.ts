import type { z } from 'zod'
import type { PlanWarning as Schema } from '@vigencia/contracts/insurance-plans/plan-warning.ts'

/** What an answer tells beside what was written: a code, and a sentence. */
export type PlanWarning = z.output<typeof Schema>
