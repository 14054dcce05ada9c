import { msg } from '@lingui/core/macro'
import type { Api } from '@vigencia/client'

/** What each finding is called in the person's language; its sentence is the service's own. */
export const FINDING_NAMES = {
  gap_before: msg`Gap before`,
  gap_after: msg`Gap after`,
  end_date_lost: msg`The end is lost`,
  no_successor: msg`Nothing follows`,
  no_reajuste_for_a_year: msg`Not adjusted for a year`,
  table_missing: msg`The table is not here`,
  table_unpublished: msg`The table is not published`,
  table_begins_later: msg`The table begins later`,
  no_table: msg`No table`,
  adjustments_of_other_terms: msg`Adjustments agreed for other terms`,
  zero_price_override: msg`Own price of zero`,
  zero_price_particular: msg`Self-pay price of zero`,
  override_equals_table: msg`Own price equal to the table`,
  cheaper_than_source: msg`Cheaper than before`,
  price_fell: msg`Prices fell`,
  price_lost: msg`Prices are lost`,
  no_longer_contracted: msg`No longer contracted`,
  source_changed: msg`The source has changed since`,
  override_not_adjusted: msg`Own price not adjusted`,
  override_not_carried: msg`Own price not carried over`,
  factors_not_combined: msg`Factors without a rule to combine`,
  assistants_of_older_edition: msg`Assistants as before 2018`,
  role_without_rule: msg`Roles without a rule`,
  medicine_margin: msg`Margin on medicines`,
  percent_above_100: msg`More than 100 %`,
} as const satisfies Record<Api.Finding['code'], unknown>
