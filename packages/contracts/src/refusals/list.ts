import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { Count } from '../values/count.ts'
import { Day } from '../values/day.ts'
import { page, paging } from '../values/page.ts'
import { storedLabel } from '../values/text.ts'

const RefusalCount = z
  .object({
    day: Day.describe("The day, in the tenant's zone"),
    operation: z.string().describe('The operation that was asked for, such as `pricing.quote`'),
    code: z.string().describe('Why it was refused, as the code of the problem says'),
    count: Count.describe('How many requests'),
  })
  .meta({
    id: 'RefusalCount',
    description: 'How many requests of a day were refused, of one operation and for one reason',
  })

export const list = query({
  summary: 'Count refused requests by day, operation and code',
  description:
    'The newest day first, and in it the most frequent. They are kept for 90 days, and counted some seconds late. Requests without a known key or session are of nobody, so they are not among them.',
  route: 'GET /v1/refusals',
  scope: 'settings:read',
  input: z.strictObject({
    from: Day.nullable().default(null).describe("Of this day on, in the tenant's zone"),
    to: Day.nullable().default(null).describe("Up to this day, it too, in the tenant's zone"),
    code: storedLabel(60).nullable().default(null).describe('Those with this code, such as `not_covered`'),
    ...paging,
  }),
  output: page(RefusalCount),
  refusals: [],
})
