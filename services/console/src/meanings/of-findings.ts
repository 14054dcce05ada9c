import { msg } from '@lingui/core/macro'
import type { Meanings } from './meanings.ts'

/** What is worth a look, and refuses nothing. */
export const OF_FINDINGS: Meanings = [
  ['gap_before gap_after', msg`Days without a period have no price. Move a border, or agree a period for them.`],
  ['end_date_lost no_successor', msg`Think of what follows the last day: renew the period, or agree the next one.`],
  ['no_reajuste_for_a_year', msg`Prices have stayed for a year. If a reajuste was agreed, carry it out.`],
  [
    'table_missing table_unpublished no_table',
    msg`The period takes its prices from a table that is not ready. Import and publish it, or choose another one.`,
  ],
  [
    'table_begins_later',
    msg`No edition of the price table holds on the first days of the period. Import an earlier one, or move the first day.`,
  ],
  [
    'adjustments_of_other_terms',
    msg`The table's adjustments were agreed for other terms. Look whether they still hold.`,
  ],
  [
    'zero_price_override zero_price_particular',
    msg`A price of zero is billed as nothing. If it is not meant so, agree the price.`,
  ],
  [
    'override_equals_table',
    msg`The own price is that of the table, and stays when the table changes. If that is not meant, remove it.`,
  ],
  ['cheaper_than_source price_fell', msg`Prices are lower than before. Look whether that was agreed.`],
  [
    'price_lost no_longer_contracted override_not_carried',
    msg`Codes that had a price have none from here on. Look whether that was agreed, or add them.`,
  ],
  ['source_changed', msg`What this was copied from has changed since. Compare the two.`],
  ['override_not_adjusted', msg`Own prices stayed as they were at the reajuste. Look whether they should follow it.`],
  [
    'factors_not_combined assistants_of_older_edition role_without_rule medicine_margin percent_above_100',
    msg`Rules of acts are unusual here. Look at them in the period before you rely on its prices.`,
  ],
  [
    'iafa_code_missing iafa_code_malformed',
    msg`The regulator takes a plan by the five digits of its insurer. Put the IAFA code right.`,
  ],
  ['insurers_differ', msg`Plans of one list are of different insurers. Send a list for each.`],
  ['ruc_invalid ruc_repeated', msg`A RUC is wrong, or two contacts have it. Put the contact right.`],
  [
    'product_code_too_long coverage_type_missing',
    msg`The regulator's file has no place for this as it stands. Put the product or the benefit right.`,
  ],
  ['guarantor_inactive', msg`Who answers for the plan is ended. Choose another contact.`],
  ['window_ends_before_lines', msg`Lines of the plan go on after the plan ends. Put its last day or the lines right.`],
  [
    'id_in_no_list',
    msg`Items name an id that no list has, so forms show nothing for it. Add it to the list, or correct the items.`,
  ],
  ['earlier_days_unchanged', msg`Earlier days stay as they were: the change holds from its day on.`],
]
