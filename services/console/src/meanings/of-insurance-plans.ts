import { msg } from '@lingui/core/macro'
import type { Meanings } from './meanings.ts'

/** Insurance plans and their catalogues. Several codes may mean the same to a person. */
export const OF_INSURANCE_PLANS: Meanings = [
  [
    'plan_not_found plan_line_not_found benefit_not_found currency_not_found product_not_found contact_not_found payment_category_not_found category_price_not_found tariff_item_not_found contact_type_not_found segus_classification_not_found susalud_classification_not_found susalud_dental_classification_not_found price_type_not_found cost_centre_not_found ledger_account_not_found tariff_participant_not_found',
    msg`This entry is not there on that day. Load the catalogue again, or choose another day.`,
  ],
  [
    'plan_taken plan_line_taken benefit_taken currency_taken product_taken contact_taken payment_category_taken category_price_taken tariff_item_taken contact_type_taken segus_classification_taken susalud_classification_taken susalud_dental_classification_taken price_type_taken cost_centre_taken ledger_account_taken tariff_participant_taken',
    msg`The catalogue has this entry already. Change the one that is there, or take another code.`,
  ],
  ['reference_not_found', msg`A field names an entry that is not there. Choose one from the list of that field.`],
  [
    'not_covered_on_date',
    msg`The plan does not cover this on that day. Take another day, or add the line, factor or price that is missing.`,
  ],
  ['currency_mismatch', msg`Amounts of two currencies are not added. Ask for one of them.`],
]
