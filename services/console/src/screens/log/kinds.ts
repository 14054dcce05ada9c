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
  publish: { name: msg`Publication`, sentence: (who, what) => msg`${who} published: ${what}` },
  price_table_published: { name: msg`Table published`, sentence: (who, what) => msg`${who} published: ${what}` },
  link: { name: msg`Link`, sentence: (who, what) => msg`${who} linked: ${what}` },
  rotate: { name: msg`Rotation`, sentence: (who, what) => msg`${who} rotated: ${what}` },
  invite: { name: msg`Invitation`, sentence: (who, what) => msg`${who} invited: ${what}` },
  reinvite: { name: msg`New invitation`, sentence: (who, what) => msg`${who} invited anew: ${what}` },
  sign_in: { name: msg`Sign-in`, sentence: (who, what) => msg`${who} signed in: ${what}` },
  accept_invitation: {
    name: msg`Invitation taken up`,
    sentence: (who, what) => msg`${who} took up an invitation: ${what}`,
  },
  register_passkey: { name: msg`Passkey made`, sentence: (who, what) => msg`${who} made a passkey: ${what}` },
  rename_passkey: { name: msg`Passkey named`, sentence: (who, what) => msg`${who} named a passkey: ${what}` },
  remove_passkey: { name: msg`Passkey removed`, sentence: (who, what) => msg`${who} removed a passkey: ${what}` },
  set_sign_in: { name: msg`Issuer set`, sentence: (who, what) => msg`${who} set the issuer for signing in: ${what}` },
  remove_sign_in: {
    name: msg`Issuer removed`,
    sentence: (who, what) => msg`${who} removed the issuer for signing in: ${what}`,
  },
  renew_session: {
    name: msg`Renewal of a session`,
    sentence: (who, what) => msg`${who} goes on in a renewed session: ${what}`,
  },
  end_session: { name: msg`End of a session`, sentence: (who, what) => msg`${who} ended: ${what}` },
  switch_off: { name: msg`Switching off`, sentence: (who, what) => msg`${who} switched off: ${what}` },
  replay: { name: msg`Sending again`, sentence: (who, what) => msg`${who} sent again: ${what}` },
  set_desk: { name: msg`Desk set`, sentence: (who, what) => msg`${who} set: ${what}` },
  pause: { name: msg`Pause`, sentence: (who, what) => msg`${who} paused: ${what}` },
  resume: { name: msg`Release of the queue`, sentence: (who, what) => msg`${who} released the queue: ${what}` },
  report: { name: msg`Report`, sentence: (who, what) => msg`${who} reported: ${what}` },
  send: { name: msg`Sending`, sentence: (who, what) => msg`${who} sent to the registry: ${what}` },
  answer: { name: msg`Answer`, sentence: (who, what) => msg`${who} wrote down the registry's answer: ${what}` },
  resend: { name: msg`Queued again`, sentence: (who, what) => msg`${who} queued again: ${what}` },
  resolve: { name: msg`Resolution`, sentence: (who, what) => msg`${who} resolved: ${what}` },
  cancel: { name: msg`Cancellation`, sentence: (who, what) => msg`${who} cancelled: ${what}` },
  acknowledge: { name: msg`Done by hand`, sentence: (who, what) => msg`${who} entered by hand: ${what}` },
  dispute: { name: msg`Dispute`, sentence: (who, what) => msg`${who} disputed: ${what}` },
  hold: { name: msg`Hold`, sentence: (who, what) => msg`${who} held: ${what}` },
  release: { name: msg`Release`, sentence: (who, what) => msg`${who} released: ${what}` },
  read: { name: msg`Look at a person`, sentence: (who, what) => msg`${who} looked at the person of: ${what}` },
  purge: {
    name: msg`Removal of personal data`,
    sentence: (who, what) => msg`${who} removed personal data of: ${what}`,
  },
  test: { name: msg`Test event`, sentence: (who, what) => msg`${who} tried: ${what}` },
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
  act_rules: msg`rules of acts`,
  price_table_rows: msg`rows of a price table`,
  tenants: msg`settings of the clinic`,
  people: msg`person`,
  sessions: msg`session`,
  api_keys: msg`key`,
  webhooks: msg`webhook`,
  webhook_deliveries: msg`deliveries of a webhook`,
  providers: msg`provider`,
  appointment_types: msg`appointment type`,
  import_mappings: msg`mapping of columns`,
  notifications: msg`notification`,
  desks: msg`reporting desk`,
  cases: msg`case`,
  attempts: msg`attempt`,
  lab_reports: msg`sample or result`,
  lab_map_rows: msg`laboratory map`,
  lab_credentials: msg`credentials of the laboratory`,
  code_lists: msg`code list`,
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
