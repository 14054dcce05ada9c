import { z } from 'zod'
import { DOUBT_REASONS, HELD_REASONS } from '@vigencia/domain/case-reports/case-states.ts'
import { CASE_PARTS } from '@vigencia/domain/case-reports/case-parts.ts'
import { AssignedNumber } from '../values/registry-number.ts'
import { query } from '../operation/operation.ts'
import { Day } from '../values/day.ts'
import { page, paging } from '../values/page.ts'
import { storedLabel } from '../values/text.ts'
import { CaseState, EventCode, SeenCase, SourceReference } from './case.ts'
import { PERSONAL } from '../values/never-in-the-open.ts'

export const list = query({
  summary: 'List reported cases, the newest first',
  description: 'Persons are masked. With `oldest_first` what waits longest comes first.',
  route: 'GET /v1/snvs/cases',
  scope: 'cases:read',
  input: z.strictObject({
    state: CaseState.nullable().default(null).describe('Those in this state; null: no filter'),
    source_reference: SourceReference.nullable()
      .default(null)
      .describe('The one that the clinic calls so; null: no filter'),
    id_caso: AssignedNumber.min(1)
      .nullable()
      .default(null)
      .describe("The registry's number, also one that is disputed"),
    establishment: z
      .string()
      .regex(/^\d{14}$/, 'must be 14 digits')
      .nullable()
      .default(null)
      .describe('Those of this establishment, by its REFES code; null: no filter'),
    reason: z
      .enum([...HELD_REASONS, ...DOUBT_REASONS])
      .nullable()
      .default(null)
      .describe('Why they are held, or in doubt'),
    older_than_hours: z
      .int()
      .min(0)
      .max(87_600)
      .nullable()
      .default(null)
      .describe('Those that were reported to us longer ago than so many hours; null: no filter'),
    to_do: z
      .boolean()
      .default(false)
      .describe(
        'The work list: what somebody has to look at. Refused cases, doubts that nothing resolves by itself, adopted cases that are not acknowledged, and what is to be entered by hand (`pending_manual`)',
      ),
    part: z
      .enum(CASE_PARTS)
      .nullable()
      .default(null)
      .describe('Those in this part of the work, as `GET /v1/snvs/figures` counts them; null: no filter'),
    oldest_first: z.boolean().default(false).describe('Whether the oldest come first'),
    event_id: EventCode.nullable().default(null).describe('Those of this event (idEvento); null: no filter'),
    created_on: Day.nullable().default(null).describe("Reported to us on this day, in the clinic's zone"),
    paper_date: Day.nullable().default(null).describe('Those with a paper form of this day; null: no filter'),
    document: storedLabel(15)
      .meta(PERSONAL)
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
