import { z } from 'zod'
import { RESENDABLE_STATES } from '@vigencia/domain/case-reports/case-states.ts'
import { Count } from '../values/count.ts'
import { command } from '../operation/operation.ts'
import { reportedFilter } from './reported-filter.ts'

export const resendAll = command({
  summary: 'Send again all cases that a filter finds',
  route: 'POST /v1/snvs/cases/resend',
  scope: 'cases:write',
  input: z.strictObject({
    states: z
      .array(z.enum(RESENDABLE_STATES))
      .min(1)
      .max(RESENDABLE_STATES.length)
      .describe('The states of those that are sent again'),
    ...reportedFilter,
  }),
  output: z
    .object({ count: Count.describe('How many are in the queue again') })
    .meta({ id: 'ResentCases', description: 'How many cases are sent again' }),
  isLong: true,
  withoutRevision: true,
  refusals: ['queue_paused'],
})
