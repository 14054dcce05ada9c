import { z } from 'zod'
import { CASE_STATES, HELD_REASONS } from '@vigencia/domain/case-reports/case-states.ts'
import { query } from '../operation/operation.ts'
import { Instant } from '../values/instant.ts'
import { PAUSE_REASONS } from './desk.ts'

const counts = Object.fromEntries(CASE_STATES.map((state) => [state, z.int()])) as Record<
  (typeof CASE_STATES)[number],
  z.ZodInt
>

const reasons = Object.fromEntries(HELD_REASONS.map((reason) => [reason, z.int()])) as Record<
  (typeof HELD_REASONS)[number],
  z.ZodInt
>

export const figures = query({
  summary: 'Count cases by state',
  route: 'GET /v1/snvs/figures',
  scope: 'cases:read',
  input: z.strictObject({}),
  output: z
    .object({
      by_state: z.object(counts),
      held_by_reason: z.object(reasons).describe('How many of those that are held wait for what'),
      oldest_queued_at: Instant.nullable().describe('When the oldest case that waits was reported'),
      in_doubt: z.int().describe('Somebody has to look these up'),
      to_acknowledge: z.int().describe('Adopted cases to which our information is still to be added'),
      paused_because: z.enum(PAUSE_REASONS).nullable(),
      paused_at: Instant.nullable(),
    })
    .meta({ id: 'CaseFigures' }),
  refusals: [],
})
