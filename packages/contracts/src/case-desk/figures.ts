import { z } from 'zod'
import { CASE_STATES, HELD_REASONS } from '@vigencia/domain/case-reports/case-states.ts'
import { LAB_STATES } from '@vigencia/domain/lab-reports/lab-states.ts'
import { query } from '../operation/operation.ts'
import { Instant } from '../values/instant.ts'
import { PAUSE_REASONS } from './desk.ts'

const each = <Value>(names: readonly string[], value: Value) => Object.fromEntries(names.map((name) => [name, value]))
type States<Value> = Record<(typeof CASE_STATES)[number], Value>
type Reasons<Value> = Record<(typeof HELD_REASONS)[number], Value>
const oldest = Instant.nullable()

const labStates = Object.fromEntries(LAB_STATES.map((state) => [state, z.int()])) as Record<
  (typeof LAB_STATES)[number],
  z.ZodInt
>
const labCounts = z.object({ by_state: z.object(labStates), oldest_queued_at: Instant.nullable() })

export const figures = query({
  summary: 'Count cases by state',
  route: 'GET /v1/snvs/figures',
  scope: 'cases:read',
  input: z.strictObject({}),
  output: z
    .object({
      by_state: z.object(each(CASE_STATES, z.int()) as States<z.ZodInt>),
      held_by_reason: z
        .object(each(HELD_REASONS, z.int()) as Reasons<z.ZodInt>)
        .describe('How many of those that are held wait for what'),
      oldest_in: z
        .object(each(CASE_STATES, oldest) as States<typeof oldest>)
        .describe('When the oldest case in each state was reported to us'),
      oldest_queued_at: Instant.nullable().describe('When the oldest case that waits was reported'),
      in_doubt: z
        .int()
        .describe('Somebody has to look these up. Those that are sent once more by themselves are not among them'),
      resend_due: z.int().describe('Cases in doubt that are sent once more by themselves, which tells'),
      to_acknowledge: z.int().describe('Adopted cases to which our information is still to be added'),
      pending_manual: z.int().describe('Cases of which something is still to be entered by hand at the registry'),
      laboratory: z.object({ samples: labCounts, results: labCounts }),
      paused_because: z.enum(PAUSE_REASONS).nullable(),
      paused_at: Instant.nullable(),
    })
    .meta({ id: 'CaseFigures' }),
  refusals: [],
})
