import { z } from 'zod'
import { isBefore, type Day as PlainDay } from '@vigencia/domain/calendar/day.ts'
import { CLOSED_REASONS } from '@vigencia/domain/agreements/period-status.ts'
import { ConvenioId, PaymentType } from '../convenios/convenio.ts'
import { query } from '../operation/operation.ts'
import { Day } from '../values/day.ts'
import { Instant } from '../values/instant.ts'
import { percent, Percentage } from '../values/percent.ts'
import { PeriodId, PeriodStatus } from './contract-period.ts'

const tableTerms = {
  cbhpm_table_version: z.string().nullable(),
  cbhpm_percentage: Percentage.nullable(),
  table_adjustments: z.array(percent(-100, 1000)),
}

const periodOnTimeline = {
  from: Day.describe('Its first day'),
  to: Day.nullable().describe('Its last day; null: open-ended'),
  period_id: PeriodId,
  status: PeriodStatus.describe('As seen today'),
  in_force: z.boolean(),
  closed_reason: z.enum(CLOSED_REASONS).nullable(),
  ...tableTerms,
  reajuste_percent: percent(-100, 1000).nullable(),
  reajuste_description: z.string().nullable(),
  renewal_of: PeriodId.nullable(),
  renewed_by: PeriodId.nullable(),
  adjusted_from: PeriodId.nullable(),
  supersedes: PeriodId.nullable(),
  corrects: PeriodId.nullable(),
  corrected_by: PeriodId.nullable(),
  override_count: z.int(),
}

const TimelinePeriod = z.object({ kind: z.literal('period'), ...periodOnTimeline }).meta({ id: 'TimelinePeriod' })

const TimelineGap = z
  .object({
    kind: z.literal('gap'),
    from: Day.nullable().describe('null: every day before the first period'),
    to: Day.nullable().describe('null: every day after the last period'),
    days: z.int().nullable().describe('How many; null where it is open'),
  })
  .meta({ id: 'TimelineGap', description: 'Days that no period prices' })

const TimelineTable = z
  .object({
    kind: z.literal('table'),
    from: Day.describe('From this day on a table prices like this; without a version, none does'),
    to: Day.nullable().describe('The last day of the last period in a row in which it does; null: open-ended'),
    period_id: PeriodId.describe('The first of these periods'),
    ...tableTerms,
    known: z
      .object({ revision: z.int(), at: Instant })
      .nullable()
      .describe('When the convenio came to know the published table; null: no table is named, or none is published'),
  })
  .meta({ id: 'TimelineTable' })

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
      convenio_id: ConvenioId,
      name: z.string(),
      payment_type: PaymentType,
      is_active: z.boolean(),
      revision: z.int(),
      today: Day.describe("In the tenant's zone"),
      items: z.array(z.discriminatedUnion('kind', [TimelineGap, TimelinePeriod, TimelineTable])),
      revoked: z.array(z.object(periodOnTimeline)).describe('Periods that were revoked: they price no day'),
    })
    .meta({ id: 'Timeline' }),
  refusals: ['convenio_not_found'],
})
