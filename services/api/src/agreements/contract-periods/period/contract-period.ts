import { p } from '@mikro-orm/core'
import type { z } from 'zod'
import type { ContractPeriod } from '@vigencia/contracts/contract-periods/contract-period.ts'
import { CentsColumn } from '@vigencia/database/columns/cents-column.ts'
import { CountColumn } from '@vigencia/database/columns/count-column.ts'
import { InstantColumn } from '@vigencia/database/columns/instant-column.ts'
import { PercentColumn } from '@vigencia/database/columns/percent-column.ts'
import { PercentsColumn } from '@vigencia/database/columns/percents-column.ts'
import { ValidityColumn } from '@vigencia/database/columns/validity-column.ts'
import { entity } from '@vigencia/database/orm/entity.ts'
import { ActRulesColumn } from './act-rules-column.ts'
import { PriceSourcesColumn } from './price-sources-column.ts'
import type { AgreedActRules } from '@vigencia/domain/acts/act-rules.ts'
import type { SourceTerms } from '@vigencia/domain/pricing/source-terms.ts'
import type { Validity } from '@vigencia/domain/calendar/validity.ts'

export type PeriodAnswer = z.output<typeof ContractPeriod>

/** The fixed fields of a period. Its days and status are rows of their own, by revision. */
export type Period = Omit<
  PeriodAnswer,
  | 'status'
  | 'in_force'
  | 'closed_reason'
  | 'validity_start'
  | 'validity_end'
  | 'renewed_by'
  | 'corrected_by'
  | 'revision'
  | 'act_rules'
  | 'price_sources'
> & {
  act_rules: AgreedActRules | null
  price_sources: SourceTerms[] | null
  tenant_id: string
  renewal_asked: string | null
  place_of: string | null
}

/** A period with its newest stored days and status. */
export type CurrentPeriod = Period &
  Pick<PeriodAnswer, 'status' | 'closed_reason' | 'renewed_by' | 'corrected_by' | 'revision'> & {
    days: Validity
    /** The first period of its place in the chain: itself, unless it corrects another. */
    place: string
  }

const properties = {
  tenant_id: p.uuid().primary(),
  id: p.uuid().primary(),
  convenio_id: p.uuid(),
  cbhpm_table_version: p.text().nullable(),
  cbhpm_percentage: p.type(PercentColumn).nullable(),
  table_adjustments: p.type(PercentsColumn),
  copay_enabled: p.boolean().nullable(),
  default_copay_percent: p.type(PercentColumn).nullable(),
  default_copay_max_cents: p.type(CentsColumn).nullable(),
  requires_card_number: p.boolean().nullable(),
  requires_authorization: p.boolean().nullable(),
  renewal_of: p.uuid().nullable(),
  renewal_asked: p.text().nullable(),
  adjusted_from: p.uuid().nullable(),
  supersedes: p.uuid().nullable(),
  corrects: p.uuid().nullable(),
  place_of: p.uuid().nullable(),
  reajuste_percent: p.type(PercentColumn).nullable(),
  reajuste_description: p.text().nullable(),
  adjust_overrides: p.boolean().nullable(),
  adjust_particular_prices: p.boolean().nullable(),
  copied_from: p.uuid().nullable(),
  act_rules: p.type(ActRulesColumn).nullable(),
  price_sources: p.type(PriceSourcesColumn).nullable(),
  notes: p.text().nullable(),
  metadata: p.json().nullable(),
  is_deleted: p.boolean(),
  created_at: p.type(InstantColumn),
  updated_at: p.type(InstantColumn),
  activated_at: p.type(InstantColumn).nullable(),
}

export const Period = entity<Period>({ name: 'Period', tableName: 'contracts.periods', properties })

export const CurrentPeriod = entity<CurrentPeriod>({
  name: 'CurrentPeriod',
  tableName: 'contracts.current_periods',
  readonly: true,
  properties: {
    ...properties,
    days: p.type(ValidityColumn),
    status: p.text(),
    closed_reason: p.text().nullable(),
    renewed_by: p.uuid().nullable(),
    corrected_by: p.uuid().nullable(),
    place: p.uuid(),
    revision: p.type(CountColumn),
  },
})
