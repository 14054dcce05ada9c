import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { Day } from '../values/day.ts'
import { page, paging } from '../values/page.ts'
import { storedLabel } from '../values/text.ts'
import { CaseState, EventCode, SeenCase } from './case.ts'

export const list = query({
  summary: 'List reported cases, the newest first',
  description: 'Persons are masked.',
  route: 'GET /v1/snvs/cases',
  scope: 'cases:read',
  input: z.strictObject({
    state: CaseState.nullable().default(null),
    event_id: EventCode.nullable().default(null),
    created_on: Day.nullable().default(null).describe("Reported to us on this day, in the clinic's zone"),
    paper_date: Day.nullable().default(null),
    document: storedLabel(15)
      .nullable()
      .default(null)
      .describe(
        'The document number of the person or of who is in charge of them, whole; over tRPC it is in no address',
      ),
    ...paging,
  }),
  output: page(SeenCase),
  refusals: [],
})
