import { z } from 'zod'
import { isBefore, type Day as PlainDay } from '@vigencia/domain/calendar/day.ts'
import { CLOSED_REASONS, PERIOD_STATUSES } from '@vigencia/domain/agreements/period-status.ts'
import { ConvenioId, TableVersion } from '../convenios/convenio.ts'
import { Cents } from '../values/cents.ts'
import { Revision } from '../values/count.ts'
import { Day } from '../values/day.ts'
import { Id } from '../values/id.ts'
import { Instant } from '../values/instant.ts'
import { JsonObject } from '../values/any-json.ts'
import { AgreedActRules } from './agreed-act-rules.ts'
import { PriceSources } from './price-source.ts'
import { madeAndChanged } from '../values/made-and-changed.ts'
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

export const PeriodStatus = z.enum(PERIOD_STATUSES).describe('The status of the contract period')

/** @source DELPHOS Contract Management, "Create a contract period"; the copay and requirement fields are the period's own. */
export const periodFields = {
  start_date: Day.describe('The first day that it prices'),
  end_date: Day.nullable().default(null).describe('The last day it prices, strictly after the start; null: open-ended'),
  cbhpm_table_version: TableVersion.nullable().default(null),
  cbhpm_percentage: Percentage.nullable()
    .default(null)
    .describe('The percentage of the table that is paid (0-100); null: 100'),
  copay_enabled: z
    .boolean()
    .nullable()
    .default(null)
    .describe('Whether copay (coparticipação) applies; null: copied from the convenio at activation'),
  default_copay_percent: Percentage.nullable()
    .default(null)
    .describe('The percentage that the patient pays (0-100); null: copied from the convenio at activation'),
  default_copay_max_cents: Cents.nullable()
    .default(null)
    .describe('The most that the patient pays, in centavos; null: copied from the convenio at activation'),
  requires_card_number: z
    .boolean()
    .nullable()
    .default(null)
    .describe('Whether the patient must present the insurance card; null: copied from the convenio at activation'),
  requires_authorization: z
    .boolean()
    .nullable()
    .default(null)
    .describe('Whether prior authorization is required; null: copied from the convenio at activation'),
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
    closed_reason: z.enum(CLOSED_REASONS).nullable().describe('Why it was closed; null: it is not closed'),
    validity_start: Day.describe('The first day that it prices'),
    validity_end: Day.nullable().describe('The last day that it prices; null: open-ended'),
    cbhpm_table_version: z.string().nullable().describe('The price table that it names, by its version; null: none'),
    cbhpm_percentage: Percentage.nullable().describe('The percentage of the table that is paid (0-100); null: 100'),
    table_adjustments: z.array(percent(-100, 1000)).describe('Percentages that move the table prices, in order'),
    price_sources: PriceSources.nullable().describe(
      'The tables that price it, in order, the first as its own fields say; null: those say it all',
    ),
    copay_enabled: z
      .boolean()
      .nullable()
      .describe('Whether copay (coparticipação) applies; null: as the convenio says at activation'),
    default_copay_percent: Percentage.nullable().describe(
      'The percentage that the patient pays (0-100); null: none, or of a draft as the convenio says at activation',
    ),
    default_copay_max_cents: Cents.nullable().describe(
      'The most that the patient pays, in centavos; null: no limit, or of a draft as the convenio says at activation',
    ),
    requires_card_number: z
      .boolean()
      .nullable()
      .describe('Whether the patient must present the insurance card; null: as the convenio says at activation'),
    requires_authorization: z
      .boolean()
      .nullable()
      .describe('Whether prior authorization is required; null: as the convenio says at activation'),
    renewal_of: PeriodId.nullable().describe('The period that this one renews'),
    renewed_by: PeriodId.nullable().describe('The period that renews this one, once that is activated'),
    corrects: PeriodId.nullable().describe('The period in whose place this one is'),
    corrected_by: PeriodId.nullable().describe('The period that is in the place of this one'),
    supersedes: PeriodId.nullable().describe('The period that it ends, or will end, at its activation'),
    adjusted_from: PeriodId.nullable().describe('The period that the reajuste closed which made this one'),
    copied_from: PeriodId.nullable().describe('The period of which `copy_from` made this one'),
    reajuste_percent: percent(-100, 1000).nullable().describe('The price adjustment that made this period'),
    reajuste_description: z.string().nullable().describe('What was said of the price adjustment; null: nothing'),
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
    act_rules: AgreedActRules.nullable().describe('The rules by which it prices acts; null: none were agreed'),
    notes: z.string().nullable().describe('Administrative notes; null: none'),
    metadata: JsonObject.nullable().describe('Structured metadata; null: none'),
    is_deleted: z.boolean().describe('Whether it is a draft that was deleted'),
    revision: Revision.describe("The convenio's revision"),
    ...madeAndChanged,
    activated_at: Instant.nullable().describe('When it was activated; null: it is a draft'),
  })
  .meta({ id: 'ContractPeriod', description: 'A dated pricing configuration of a convenio' })
