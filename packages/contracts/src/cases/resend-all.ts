import { z } from 'zod'
import { RESENDABLE_STATES } from '@vigencia/domain/case-reports/case-states.ts'
import { command } from '../operation/operation.ts'
import { Day } from '../values/day.ts'
import { EventCode } from './case.ts'

export const resendAll = command({
  summary: 'Send again all cases that a filter finds',
  route: 'POST /v1/snvs/cases/resend',
  scope: 'cases:write',
  input: z.strictObject({
    states: z.array(z.enum(RESENDABLE_STATES)).min(1).max(RESENDABLE_STATES.length),
    event_id: EventCode.nullable().default(null),
    created_from: Day.nullable()
      .default(null)
      .describe("The first day on which they were reported, in the clinic's zone"),
    created_to: Day.nullable().default(null).describe('The last one'),
  }),
  output: z.object({ count: z.int().describe('How many are in the queue again') }).meta({ id: 'ResentCases' }),
  isLong: true,
  refusals: ['queue_paused'],
})
