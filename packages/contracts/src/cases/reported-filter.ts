import { Day } from '../values/day.ts'
import { EventCode } from './case.ts'

/** Which of the reports of a clinic are meant, by event and by the days on which they came. */
export const reportedFilter = {
  event_id: EventCode.nullable().default(null).describe('Those of this event (idEvento) alone; null: no filter'),
  created_from: Day.nullable()
    .default(null)
    .describe("The first day on which they were reported, in the clinic's zone"),
  created_to: Day.nullable().default(null).describe("The last day on which they were reported, in the clinic's zone"),
}
