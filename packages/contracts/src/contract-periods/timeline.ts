import { z } from 'zod'
import { isBefore, type Day as PlainDay } from '@vigencia/domain/calendar/day.ts'
import { CLOSED_REASONS } from '@vigencia/domain/agreements/period-status.ts'
import { ConvenioId, PaymentType } from '../convenios/convenio.ts'
import { Count, Revision } from '../values/count.ts'
import { query } from '../operation/operation.ts'
import { Day } from '../values/day.ts'
import { Instant } from '../values/instant.ts'
import { percent, Percentage } from '../values/percent.ts'
import { PeriodId, PeriodStatus } from './contract-period.ts'

const tableTerms = {
  cbhpm_table_version: z.string().nullable().describe('The price table, by its version; null: none'),
  cbhpm_percentage: Percentage.nullable().describe('The percentage of the table that is paid (0-100); null: 100'),
  table_adjustments: z.array(percent(-100, 1000)).describe('Percentages that move the table prices, in order'),
}

const periodOnTimeline = {
  from: Day.describe('Its first day'),
  to: Day.nullable().describe('Its last day; null: open-ended'),
  period_id: PeriodId,
  status: PeriodStatus.describe('As seen today'),
  in_force: z.boolean().describe('Whether it prices today'),
  closed_reason: z.enum(CLOSED_REASONS).nullable().describe('Why it was closed; null: it is not closed'),
  ...tableTerms,
  reajuste_percent: percent(-100, 1000).nullable().describe('The price adjustment that made it; null: none'),
  reajuste_description: z.string().nullable().describe('What was said of the price adjustment; null: nothing'),
  renewal_of: PeriodId.nullable().describe('The period that this one renews; null: none'),
  renewed_by: PeriodId.nullable().describe('The period that renews this one; null: none'),
  adjusted_from: PeriodId.nullable().describe('The period that the reajuste closed which made this one; null: none'),
  supersedes: PeriodId.nullable().describe('The period that it ends at its activation; null: none'),
  corrects: PeriodId.nullable().describe('The period in whose place this one is; null: none'),
  corrected_by: PeriodId.nullable().describe('The period that is in the place of this one; null: none'),
  override_count: Count.describe('How many overrides it has'),
}

const TimelinePeriod = z
  .object({ kind: z.literal('period').describe('A contract period'), ...periodOnTimeline })
  .meta({ id: 'TimelinePeriod', description: 'A contract period in its place in time' })

const TimelineGap = z
  .object({
    kind: z.literal('gap').describe('Days that no period prices'),
    from: Day.nullable().describe('The first of these days; null: every day before the first period'),
    to: Day.nullable().describe('The last of these days; null: every day after the last period'),
    days: Count.nullable().describe('How many days they are; null where it is open'),
  })
  .meta({ id: 'TimelineGap', description: 'Days that no period prices' })

const TimelineTable = z
  .object({
    kind: z.literal('table').describe('Days in which a table prices alike'),
    from: Day.describe('From this day on a table prices like this; without a version, none does'),
    to: Day.nullable().describe('The last day of the last period in a row in which it does; null: open-ended'),
    period_id: PeriodId.describe('The first of these periods'),
    ...tableTerms,
    known: z
      .object({
        revision: Revision.describe('The revision of the convenio from which on the table is known'),
        at: Instant.describe('When that was'),
      })
      .nullable()
      .describe('When the convenio came to know the published table; null: no table is named, or none is published'),
  })
  .meta({ id: 'TimelineTable', description: 'Days in which a table prices alike' })

/** What a convenio shows in time, alone and among others. */
export const timelineFields = {
  convenio_id: ConvenioId,
  name: z.string().describe('Display name of the convenio'),
  payment_type: PaymentType,
  is_active: z.boolean().describe('Whether the convenio is in use; false: deactivated'),
  revision: Revision.describe("The convenio's revision"),
  items: z
    .array(z.discriminatedUnion('kind', [TimelineGap, TimelinePeriod, TimelineTable]))
    .describe('Periods, gaps and tables, in order of their first day'),
}

export const timeline = query({
  summary: 'Show the contracts of a convenio in time',
  description:
    'Its periods, the days that none of them prices, and from which day on which table prices, in order of their first day. Drafts price nothing yet, so their days lie in a gap. With from and to, what has a day in them, whole.',
  route: 'GET /v1/scheduling/convenios/{convenio_id}/contracts/timeline',
  scope: 'contracts:read',
  input: z
    .strictObject({
      convenio_id: ConvenioId,
      from: Day.nullable().default(null).describe('The first day shown'),
      to: Day.nullable().default(null).describe('The last day shown'),
    })
    .refine(({ from, to }: { from: PlainDay | null; to: PlainDay | null }) => !from || !to || !isBefore(to, from), {
      path: ['to'],
      message: 'must not be before from',
    }),
  output: z
    .object({
      ...timelineFields,
      today: Day.describe("Today, in the tenant's zone"),
      revoked: z.array(z.object(periodOnTimeline)).describe('Periods that were revoked: they price no day'),
    })
    .meta({ id: 'Timeline', description: 'The contracts of a convenio in time' }),
  refusals: ['convenio_not_found'],
})
