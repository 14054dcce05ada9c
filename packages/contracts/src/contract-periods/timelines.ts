import { z } from 'zod'
import { ConvenioId } from '../convenios/convenio.ts'
import { query } from '../operation/operation.ts'
import { Day } from '../values/day.ts'
import { page, paging } from '../values/page.ts'
import { text } from '../values/text.ts'
import { PeriodId } from './contract-period.ts'
import { Finding } from './finding.ts'
import { timelineFields } from './timeline.ts'

/** Each looks its periods over, so a page is short. */
const MOST_CONVENIOS = 50
/** Of the periods in force, to come and drafted, in this order. */
export const MOST_LOOKED_OVER = 3
const MOST_DAYS = 3650

const ConvenioTimeline = z
  .object({
    ...timelineFields,
    ends_on: Day.nullable().describe(
      'The last day that is priced without a break from today on; null: it is open-ended, or nothing prices today',
    ),
    ends_soon: z.boolean().describe('Whether that day is within `ends_within` days'),
    findings: z
      .array(
        z.object({
          period_id: PeriodId.describe('The period that was looked over'),
          items: z.array(Finding).describe('What is worth a look, one item for each code'),
        }),
      )
      .describe(
        `What is worth a look in the period in force, those to come and drafts: at most ${MOST_LOOKED_OVER} periods`,
      ),
  })
  .meta({ id: 'ConvenioTimeline', description: 'The contracts of one convenio of several in time' })

export const timelines = query({
  summary: 'Show the contracts of all convenios in time',
  description:
    'Periods, gaps, tables and findings of a page of convenios. What ends within some days and has no activated successor comes first, by its last day; the others follow by name.',
  route: 'GET /v1/scheduling/contracts/timelines',
  scope: 'contracts:read',
  input: z.strictObject({
    convenio_id: ConvenioId.nullable().default(null).describe('This convenio alone; null: all'),
    is_active: z.boolean().nullable().default(true).describe('Filter by active status; null: both'),
    search: text(100)
      .nullable()
      .default(null)
      .describe('Part of the name or the ANS code, in any case and with any accents'),
    ends_within: z
      .int()
      .min(0)
      .max(MOST_DAYS)
      .default(60)
      .describe('How many days from today on an end counts as near'),
    offset: paging.offset,
    limit: z.int().min(1).max(MOST_CONVENIOS).default(20).describe('The most that this page holds'),
  }),
  output: page(ConvenioTimeline),
  refusals: [],
})
