import { z } from 'zod'
import { AGE_BOUNDS_HOURS, CASE_PARTS, CASE_PARTS_HOLD } from '@vigencia/domain/case-reports/case-parts.ts'
import { CASE_STATES, HELD_REASONS } from '@vigencia/domain/case-reports/case-states.ts'
import { LAB_STATES } from '@vigencia/domain/lab-reports/lab-states.ts'
import { Count } from '../values/count.ts'
import { query } from '../operation/operation.ts'
import { Instant } from '../values/instant.ts'
import { PAUSE_REASONS } from './desk.ts'

/** One value for each name, which says what it is for. */
function each<const Name extends string, Value extends z.ZodType>(
  names: readonly Name[],
  value: Value,
  says: (name: Name) => string,
) {
  return Object.fromEntries(names.map((name) => [name, value.describe(says(name))])) as Record<Name, Value>
}

const inState = (state: string) => `How many are in the state \`${state}\``

const labCounts = z.object({
  by_state: z.object(each(LAB_STATES, Count, inState)).describe('How many are in each state'),
  oldest_queued_at: Instant.nullable().describe('When the oldest one that waits was reported; null: none waits'),
})

const Part = z
  .object({
    count: Count.describe('How many cases are in it'),
    oldest: Instant.nullable().describe('When the oldest of them was reported to us; null: none is in it'),
    ages: z
      .array(
        z.object({
          from_hours: Count.describe('From how many hours on they were reported to us'),
          count: Count.describe('How many'),
        }),
      )
      .length(AGE_BOUNDS_HOURS.length)
      .describe('How old they are, the youngest first. Each group ends where the next one begins'),
  })
  .meta({ id: 'CasePart', description: 'A part of the work with cases' })

export const figures = query({
  summary: 'Count cases by state',
  route: 'GET /v1/snvs/figures',
  scope: 'cases:read',
  input: z.strictObject({}),
  output: z
    .object({
      by_state: z.object(each(CASE_STATES, Count, inState)).describe('How many cases are in each state'),
      held_by_reason: z
        .object(each(HELD_REASONS, Count, (reason) => `How many are held because of \`${reason}\``))
        .describe('How many of those that are held wait for what'),
      oldest_in: z
        .object(
          each(
            CASE_STATES,
            Instant.nullable(),
            (state) => `Since when the oldest in the state \`${state}\` is here; null: none`,
          ),
        )
        .describe('When the oldest case in each state was reported to us'),
      oldest_queued_at: Instant.nullable().describe('When the oldest case that waits was reported; null: none waits'),
      in_doubt: Count.describe(
        'How many cases somebody has to look up. Those that are sent once more by themselves are not among them',
      ),
      resend_due: Count.describe('How many cases in doubt are sent once more by themselves, which tells'),
      to_acknowledge: Count.describe('How many adopted cases our information is still to be added to'),
      pending_manual: Count.describe('Of how many cases something is still to be entered by hand at the registry'),
      parts: z
        .object(each(CASE_PARTS, Part, (part) => `Cases of which this holds: ${CASE_PARTS_HOLD[part]}`))
        .describe('The parts of the work, each with how long its cases have waited'),
      laboratory: z
        .object({
          samples: labCounts.describe('Samples by state'),
          results: labCounts.describe('Results by state'),
        })
        .describe('Reports of the laboratory'),
      paused_because: z.enum(PAUSE_REASONS).nullable().describe('Why the queue is paused; null: it is not'),
      paused_at: Instant.nullable().describe('Since when the queue is paused; null: it is not'),
    })
    .meta({ id: 'CaseFigures', description: 'How many cases, samples and results stand where' }),
  refusals: [],
})
