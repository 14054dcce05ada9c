import { z } from 'zod'
import { isBefore, type Day as PlainDay } from '@vigencia/domain/calendar/day.ts'
import { CLOSED_REASONS, PERIOD_STATUSES } from '@vigencia/domain/agreements/period-status.ts'
import { ConvenioId, TableVersion } from '../convenios/convenio.ts'
import { Cents } from '../values/cents.ts'
import { Day } from '../values/day.ts'
import { Id } from '../values/id.ts'
import { Instant } from '../values/instant.ts'
import { Metadata } from '../values/metadata.ts'
import { percent, Percentage } from '../values/percent.ts'
import { text } from '../values/text.ts'

export const PeriodId = Id.describe('The contract period')
/** The path under which a period's children are. */
export const periodPath = { convenio_id: ConvenioId, period_id: PeriodId }

/** Of acts that may change what days before today cost. */
export const RetroactiveWord = z
  .boolean()
  .default(false)
  .describe('Must be true where the last day of the period is before today')

export const PeriodStatus = z.enum(PERIOD_STATUSES)

/** @source DELPHOS Contract Management, "Create a contract period"; the copay and requirement fields are the period's own. */
export const periodFields = {
  start_date: Day.describe('The first day it prices'),
  end_date: Day.nullable().default(null).describe('The last day it prices, strictly after the start; null: open-ended'),
  cbhpm_table_version: TableVersion.nullable().default(null),
  cbhpm_percentage: Percentage.nullable()
    .default(null)
    .describe('The percentage of the table that is paid (0-100); null: 100'),
  copay_enabled: z.boolean().nullable().default(null).describe('null: copied from the convenio at activation'),
  default_copay_percent: Percentage.nullable().default(null).describe('null: copied from the convenio at activation'),
  default_copay_max_cents: Cents.nullable().default(null).describe('null: copied from the convenio at activation'),
  requires_card_number: z.boolean().nullable().default(null).describe('null: copied from the convenio at activation'),
  requires_authorization: z.boolean().nullable().default(null).describe('null: copied from the convenio at activation'),
  notes: text(10_000).nullable().default(null).describe('Administrative notes'),
  metadata: Metadata.nullable().default(null).describe('Structured metadata'),
}

/** The percentages that move a period's table prices, as create and update say them. */
export const TableAdjustments = z.array(percent(-100, 1000)).max(100).optional()

/** For `.refine(...endsAfterStart)` of create and update. */
export const endsAfterStart = [
  ({ start_date, end_date }: { start_date: PlainDay; end_date: PlainDay | null }) =>
    end_date === null || isBefore(start_date, end_date),
  { path: ['end_date'], message: 'must be strictly after start_date' },
] satisfies [unknown, object]

/** A dated pricing configuration of a convenio. */
export const ContractPeriod = z
  .object({
    id: PeriodId,
    convenio_id: ConvenioId,
    status: PeriodStatus.describe('As seen today: an active period whose end has passed is expired'),
    in_force: z.boolean().describe('Whether it prices today'),
    closed_reason: z.enum(CLOSED_REASONS).nullable(),
    validity_start: Day,
    validity_end: Day.nullable(),
    cbhpm_table_version: z.string().nullable(),
    cbhpm_percentage: Percentage.nullable(),
    table_adjustments: z.array(percent(-100, 1000)).describe('Percentages that move the table prices, in order'),
    copay_enabled: z.boolean().nullable(),
    default_copay_percent: Percentage.nullable(),
    default_copay_max_cents: Cents.nullable(),
    requires_card_number: z.boolean().nullable(),
    requires_authorization: z.boolean().nullable(),
    renewal_of: PeriodId.nullable().describe('The period that this one renews'),
    renewed_by: PeriodId.nullable().describe('The period that renews this one, once that is activated'),
    corrects: PeriodId.nullable().describe('The period in whose place this one is'),
    corrected_by: PeriodId.nullable().describe('The period that is in the place of this one'),
    supersedes: PeriodId.nullable().describe('The period that it ends, or will end, at its activation'),
    adjusted_from: PeriodId.nullable().describe('The period that the reajuste closed which made this one'),
    copied_from: PeriodId.nullable().describe('The period of which `copy_from` made this one'),
    reajuste_percent: percent(-100, 1000).nullable().describe('The price adjustment that made this period'),
    reajuste_description: z.string().nullable(),
    adjust_overrides: z
      .boolean()
      .nullable()
      .describe('Whether that percent moves overrides; null: no percent, or not written down'),
    adjust_particular_prices: z
      .boolean()
      .nullable()
      .describe(
        'Whether that percent moves self-pay prices, of a renewal at its activation; null: no percent, none to move, or not written down',
      ),
    notes: z.string().nullable(),
    metadata: z.record(z.string(), z.json()).nullable(),
    is_deleted: z.boolean(),
    revision: z.int().describe("The convenio's revision"),
    created_at: Instant,
    updated_at: Instant,
    activated_at: Instant.nullable(),
  })
  .meta({ id: 'ContractPeriod' })
