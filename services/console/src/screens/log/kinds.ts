import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

type Sentence = (who: string, what: string) => MessageDescriptor

/** A kind of change: its name for the choice, and the sentence of an entry. */
interface Kind {
  readonly name: MessageDescriptor
  readonly sentence: Sentence
}

/** The kinds of changes, in the order in which a manager looks for them. */
export const KINDS: Readonly<Record<string, Kind>> = {
  reajuste: { name: msg`Reajuste`, sentence: (who, what) => msg`${who} adjusted prices: ${what}` },
  correct: { name: msg`Correction`, sentence: (who, what) => msg`${who} corrected: ${what}` },
  renew: { name: msg`Renewal`, sentence: (who, what) => msg`${who} renewed: ${what}` },
  activate: { name: msg`Activation`, sentence: (who, what) => msg`${who} activated: ${what}` },
  terminate: { name: msg`Termination`, sentence: (who, what) => msg`${who} terminated: ${what}` },
  reinstate: { name: msg`Reinstatement`, sentence: (who, what) => msg`${who} reinstated: ${what}` },
  revoke: { name: msg`Revocation`, sentence: (who, what) => msg`${who} revoked: ${what}` },
  expire: { name: msg`End`, sentence: (who, what) => msg`${who} wrote down the end: ${what}` },
  create: { name: msg`Creation`, sentence: (who, what) => msg`${who} created: ${what}` },
  update: { name: msg`Change`, sentence: (who, what) => msg`${who} changed: ${what}` },
  delete: { name: msg`Deletion`, sentence: (who, what) => msg`${who} deleted: ${what}` },
  remove: { name: msg`Removal`, sentence: (who, what) => msg`${who} removed: ${what}` },
  deactivate: { name: msg`Deactivation`, sentence: (who, what) => msg`${who} deactivated: ${what}` },
  restore: { name: msg`Restoring`, sentence: (who, what) => msg`${who} restored: ${what}` },
  bulk_create: { name: msg`Many at once`, sentence: (who, what) => msg`${who} added many: ${what}` },
  import: { name: msg`Import`, sentence: (who, what) => msg`${who} imported: ${what}` },
  price_table_published: { name: msg`Table published`, sentence: (who, what) => msg`${who} published: ${what}` },
  link: { name: msg`Link`, sentence: (who, what) => msg`${who} linked: ${what}` },
  unlink: { name: msg`Unlinking`, sentence: (who, what) => msg`${who} unlinked: ${what}` },
}

/** What was changed, by the name that the log has for it. */
export const OBJECTS: Readonly<Record<string, MessageDescriptor>> = {
  convenios: msg`agreement`,
  periods: msg`contract period`,
  period_validities: msg`contract period`,
  overrides: msg`price agreed for a code`,
  type_rules: msg`rule of an appointment type`,
  particular_prices: msg`self-pay price`,
  table_availabilities: msg`price table`,
  price_tables: msg`price table`,
  provider_convenios: msg`provider`,
  plans: msg`insurance plan`,
  plan_lines: msg`line of a plan`,
  benefits: msg`benefit`,
  currencies: msg`currency`,
  products: msg`insurance product`,
  payment_categories: msg`payment category`,
  category_prices: msg`price of a category`,
  tariff_items: msg`tariff item`,
  tariff_participants: msg`participant of a tariff item`,
  contacts: msg`contact`,
  contact_types: msg`type of contact`,
  segus_classifications: msg`SEGUS classification`,
  susalud_classifications: msg`SUSALUD classification`,
  susalud_dental_classifications: msg`SUSALUD dental classification`,
  price_types: msg`price type`,
  cost_centres: msg`cost centre`,
  ledger_accounts: msg`ledger account`,
}

/** The ways by which changes come. */
export const WAYS: Readonly<Record<string, MessageDescriptor>> = {
  rest: msg`program (REST)`,
  trpc: msg`page or program`,
  legacy: msg`Gestión Clínica`,
  job: msg`daily run`,
  cli: msg`command line`,
}
