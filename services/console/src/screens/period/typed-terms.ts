import type { Api } from '@vigencia/client'

/** The terms that are typed. Null: as the convenio says, or none. */
export interface TypedTerms {
  readonly start_date: string | null
  readonly end_date: string | null
  readonly cbhpm_table_version: string | null
  readonly cbhpm_percentage: number | null
  readonly copay_enabled: boolean | null
  readonly default_copay_percent: number | null
  readonly default_copay_max_cents: number | null
  readonly requires_card_number: boolean | null
  readonly requires_authorization: boolean | null
  readonly notes: string | null
}

export function typedTermsOf(period: Api.ContractPeriod): TypedTerms {
  const { validity_start, validity_end, notes, cbhpm_table_version, cbhpm_percentage, copay_enabled } = period
  const { default_copay_percent, default_copay_max_cents, requires_card_number, requires_authorization } = period
  return {
    start_date: validity_start,
    end_date: validity_end,
    cbhpm_table_version,
    cbhpm_percentage,
    copay_enabled,
    default_copay_percent,
    default_copay_max_cents,
    requires_card_number,
    requires_authorization,
    notes,
  }
}
