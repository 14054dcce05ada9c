import { z } from 'zod'
import { RESENDABLE_STATES } from '@vigencia/domain/case-reports/case-states.ts'
import { command } from '../operation/operation.ts'
import { reportedFilter } from './reported-filter.ts'

export const resendAll = command({
  summary: 'Send again all cases that a filter finds',
  route: 'POST /v1/snvs/cases/resend',
  scope: 'cases:write',
  input: z.strictObject({
    states: z.array(z.enum(RESENDABLE_STATES)).min(1).max(RESENDABLE_STATES.length),
    ...reportedFilter,
  }),
  output: z.object({ count: z.int().describe('How many are in the queue again') }).meta({ id: 'ResentCases' }),
  isLong: true,
  refusals: ['queue_paused'],
})
