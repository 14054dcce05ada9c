import type { Day } from '@vigencia/domain/calendar/day.ts'
import { isBefore } from '@vigencia/domain/calendar/day.ts'
import { issueParams } from '../values/issue-kind.ts'

interface Validities {
  readonly validity_start: Day | null
  readonly validity_end: Day | null
}

/** For `.refine(...)`: one day is the shortest validity. */
export const validityInOrder = [
  ({ validity_start, validity_end }: Validities) =>
    validity_start === null || validity_end === null || !isBefore(validity_end, validity_start),
  { path: ['validity_end'], message: 'must not be before validity_start', ...issueParams('ends_before_start') },
] as const satisfies [unknown, { path: string[]; message: string }]
