import type { Adjustments } from '@vigencia/domain/agreements/findings/period-facts.ts'
import type { CurrentPeriod } from '../period/contract-period.ts'

type Took = Pick<
  CurrentPeriod,
  | 'renewal_of'
  | 'copied_from'
  | 'supersedes'
  | 'status'
  | 'cbhpm_table_version'
  | 'cbhpm_percentage'
  | 'table_adjustments'
  | 'price_sources'
>

/**
 * A period's adjustments beside those of the period that it renews, was copied from or supersedes.
 * @param ofConvenio the table that a draft which names none gets at its activation
 */
export function adjustmentsOf(
  periods: readonly CurrentPeriod[],
  period: Took,
  ofConvenio: string | null,
): Adjustments | null {
  const source = periods.find(({ id }) => id === (period.renewal_of ?? period.copied_from ?? period.supersedes))
  if (source === undefined) return null
  const { cbhpm_percentage, table_adjustments, price_sources } = period
  const cbhpm_table_version = period.cbhpm_table_version ?? (period.status === 'draft' ? ofConvenio : null)
  return {
    source_id: source.id,
    agreed: source,
    now: { cbhpm_table_version, cbhpm_percentage, table_adjustments, price_sources },
  }
}
