import { z } from 'zod'

const CODES = ['earlier_days_unchanged'] as const

/** What is worth a look after a change, which was written all the same. */
export const PlanWarning = z.object({ code: z.enum(CODES), detail: z.string() }).meta({ id: 'PlanWarning' })
