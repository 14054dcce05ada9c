import { msg } from '@lingui/core/macro'
import type { Meanings } from './meanings.ts'

/** Payers, their periods and prices. Several codes may mean the same to a person. */
export const OF_AGREEMENTS: Meanings = [
  ['convenio_not_found', msg`This payer is not there. Choose another one from the list.`],
  [
    'convenio_name_taken ans_code_taken',
    msg`Another payer has this name or this ANS code. Use that one, or write it otherwise; a deactivated one can be restored.`,
  ],
  ['payment_type_fixed', msg`Who pays stays as it is once there is a period or a price. Make another payer.`],
  ['sus_takes_no_copay', msg`The public system takes no copay. Leave these fields empty.`],
  ['convenio_inactive', msg`The payer is deactivated: it takes nothing new. Restore it first.`],
  ['period_not_found', msg`This contract period is not there. Open the agreement again and choose one.`],
  ['period_overlap', msg`Another period has these days already. Take other days, or end that one first.`],
  ['period_not_draft', msg`What is in force is frozen. Correct, adjust or renew the period instead.`],
  [
    'period_not_active period_started',
    msg`The days of this period do not allow that act as it stands. Choose a period in force, or say that past days are meant.`,
  ],
  ['outside_validity', msg`The day lies outside the period. Take one between its first and its last day.`],
  ['period_not_terminated', msg`This period was not terminated, so there is nothing to undo.`],
  ['later_act_stands', msg`A later act stands on it. Undo that one first: acts are undone in reverse order.`],
  [
    'period_not_renewable',
    msg`Only a period that has an end, active or expired, is renewed. Adjust it, or make a draft.`,
  ],
  ['already_renewed', msg`It has a renewal already. Change that draft, or delete it and renew again.`],
  ['reajuste_starts_too_early', msg`A reajuste begins after the period does. Take a later day, or correct the period.`],
  [
    'override_to_remove_missing',
    msg`A code to be removed has no own price here. Take it out of the list, or correct it.`,
  ],
  ['price_changed_since', msg`A self-pay price was changed after the act. Put that price back first.`],
  [
    'snapshot_unavailable revision_not_reached',
    msg`The past that was asked for is not there. Take a revision at which the period priced days.`,
  ],
  [
    'no_period_at_date no_period_in_force',
    msg`No period is in force on that day. Take another day, or make and activate a period.`,
  ],
  ['override_not_found type_rule_not_found', msg`It is no more in this period. Load the period again.`],
  ['override_code_taken type_rule_taken', msg`The period has one for this already. Change the one that is there.`],
  ['import_mapping_not_found', msg`This choice of columns is not kept. Choose the columns again.`],
  [
    'import_rejected',
    msg`Nothing of the file was stored. Each fault has its line: mend the file, check it, then import it.`,
  ],
  [
    'price_table_not_found price_table_unavailable',
    msg`The price table is not here, or is not published. Import and publish it, or take another one.`,
  ],
  [
    'price_table_twins',
    msg`Two rows of the table are one code, written differently. Import it again with one of them.`,
  ],
  [
    'price_table_version_taken price_table_published',
    msg`What is published is never replaced. Import it under another version.`,
  ],
  [
    'price_table_edition_taken',
    msg`Another edition of the family holds from that day on. Publish an errata of it, or take another day.`,
  ],
  [
    'price_table_has_draft',
    msg`The table has an errata that is a draft. Import the right rows into it, and publish it.`,
  ],
  ['price_table_empty', msg`The table has no rows yet. Import them, then publish it.`],
  ['price_table_code_not_found', msg`The table does not have this code. Look at how it is written there.`],
  ['particular_price_not_found', msg`This self-pay price is not there. Load the list again.`],
  [
    'particular_price_taken particular_price_overlap',
    msg`There is a self-pay price of this code for these days. Change that one, or take another first day.`,
  ],
  [
    'particular_price_code_fixed code_fixed',
    msg`A code stays what it is, because past days name it. Make another entry for the other code.`,
  ],
  ['not_particular', msg`Only patients who pay themselves have such prices. Agree an own price in a period instead.`],
  ['provider_not_found', msg`This provider is not there. Choose another one.`],
  ['provider_registry_taken', msg`Another provider has this registry. Use that one, or correct the number.`],
  ['provider_inactive', msg`The provider is deactivated. Restore it first.`],
  ['convenio_already_linked', msg`The provider accepts this payer already: nothing is to be done.`],
  ['convenio_not_linked', msg`The provider does not accept this payer. Link them first.`],
  ['appointment_type_not_found', msg`This appointment type is not there. Choose another one.`],
  ['appointment_type_name_taken', msg`Another appointment type has this name. Use that one, or restore it.`],
  [
    'not_eligible',
    msg`The patient cannot be seen by this agreement as it stands. Each reason is named: link the provider, take another day, or let the patient pay.`,
  ],
  ['no_price', msg`Nothing prices this code on that day. Correct the code, or agree a price for it.`],
  [
    'not_covered not_contracted',
    msg`The agreement excludes this. The patient pays, or a manager agrees a price or a rule.`,
  ],
  ['rule_missing', msg`The agreement says nothing of this. Agree the rule in a draft or by a correction.`],
  ['data_needed', msg`The price depends on something that was not told. Fill in the field that is named.`],
  [
    'not_foreseen',
    msg`The price table does not foresee this person for the procedure. Leave them out, or correct the table.`,
  ],
  ['amount_too_large', msg`An amount is far too large. Look for a misplaced decimal sign or percentage.`],
  ['notification_not_found', msg`This notification is not there any more. Load the list again.`],
  ['convenio_plan_not_found', msg`This plan of the payer is not there. Choose another one from its list.`],
  ['convenio_plan_code_taken', msg`Another plan of the payer has this code. Use that one, or take another code.`],
  ['convenio_plan_fixed', msg`Prices name this plan already, so this stays as it is. Make another plan of the payer.`],
  [
    'qualifier_needed',
    msg`The price depends on the plan, the accommodation, the provider or the specialty. Fill in the one that is named.`,
  ],
]
