/**
 * Everything the business refuses, with the HTTP status of each. The list is closed.
 * Cards name codes from here, both adapters answer with them, and clients may switch on them.
 */
export const REFUSALS = {
  // who asks
  unauthenticated: { status: 401, title: 'No valid key' },
  forbidden: { status: 403, title: 'The key lacks the scope' },
  rate_limited: { status: 429, title: 'Too many requests' },
  // what is asked
  malformed: { status: 400, title: 'Malformed request' },
  invalid_input: { status: 422, title: 'Invalid input' },
  too_slow: { status: 408, title: 'Too slow' },
  too_large: { status: 413, title: 'Too large' },
  unsupported_media_type: { status: 415, title: 'Unsupported media type' },
  idempotency_in_flight: { status: 409, title: 'The same call is still running' },
  idempotency_key_reused: { status: 422, title: 'The Idempotency-Key came with another call' },
  idempotency_answer_secret: { status: 409, title: 'The answer held a secret and is not kept' },
  stale_revision: { status: 412, title: 'The revision has moved on' },
  no_such_route: { status: 404, title: 'No such route' },
  method_not_allowed: { status: 405, title: 'Method not allowed' },
  reporting_not_run: { status: 404, title: 'Reporting of cases is not run here' },
  // convenios
  convenio_not_found: { status: 404, title: 'Convenio not found' },
  convenio_name_taken: { status: 409, title: 'Another active convenio has this name' },
  ans_code_taken: { status: 409, title: 'Another active convenio has this ANS code' },
  payment_type_fixed: { status: 422, title: 'The payment type is fixed' },
  sus_takes_no_copay: { status: 422, title: 'SUS takes no copay' },
  convenio_inactive: { status: 422, title: 'The convenio is deactivated' },
  convenio_plan_not_found: { status: 404, title: 'Plan of the convenio not found' },
  convenio_plan_code_taken: { status: 409, title: 'Another active plan of the convenio has this code' },
  convenio_plan_fixed: { status: 422, title: 'The code and the accommodation of a plan are fixed' },
  // contract periods and their children
  period_not_found: { status: 404, title: 'Contract period not found' },
  period_overlap: { status: 409, title: 'Overlapping period dates' },
  period_not_draft: { status: 422, title: 'The contract period is not a draft' },
  period_not_active: { status: 422, title: 'The contract period is not active' },
  outside_validity: { status: 422, title: 'The day is outside the validity' },
  period_not_terminated: { status: 422, title: 'The contract period is not terminated' },
  later_act_stands: { status: 409, title: 'A later act stands on what would be undone' },
  period_started: { status: 422, title: 'The contract period has started' },
  period_not_renewable: { status: 422, title: 'The contract period cannot be renewed' },
  already_renewed: { status: 409, title: 'The contract period has another renewal' },
  reajuste_starts_too_early: { status: 422, title: 'The new period must start after the one it closes' },
  override_to_remove_missing: { status: 422, title: 'There is no override to remove' },
  preview_stale: { status: 409, title: 'The reajuste would do something else than the preview' },
  price_changed_since: { status: 409, title: 'A price was changed since' },
  snapshot_unavailable: { status: 422, title: 'The contract period cannot be shown as it was then' },
  no_period_at_date: { status: 404, title: 'No contract period at this date' },
  override_not_found: { status: 404, title: 'Override not found' },
  override_code_taken: { status: 409, title: 'The period has an override for this procedure' },
  type_rule_not_found: { status: 404, title: 'Type rule not found' },
  type_rule_taken: { status: 409, title: 'The period has a rule for this appointment type' },
  // imports
  import_mapping_not_found: { status: 404, title: 'Import mapping not found' },

  // price tables
  price_table_not_found: { status: 404, title: 'Price table not found' },
  price_table_twins: { status: 409, title: 'Two codes of the price table differ in their writing alone' },
  price_table_version_taken: { status: 409, title: 'A price table with this version exists' },
  price_table_edition_taken: { status: 409, title: 'Another edition of the family holds from that day on' },
  price_table_has_draft: { status: 409, title: 'The price table has a publication that is a draft' },
  price_table_published: { status: 422, title: 'The price table is published' },
  price_table_empty: { status: 422, title: 'The price table has no rows' },
  price_table_code_not_found: { status: 404, title: 'The price table has no such procedure' },
  import_rejected: { status: 422, title: 'The import was rejected' },
  // statements and appeals
  batch_appealed: { status: 409, title: 'An appeal rests on the batch' },
  statement_not_found: { status: 404, title: 'Statement not found' },
  statement_unmatched: { status: 422, title: 'The statement fits no kept line' },
  statement_of_other_payer: { status: 409, title: 'The file is a statement of another payer' },
  column_map_not_found: { status: 422, title: 'The payer has no such column map' },
  appeal_not_found: { status: 404, title: 'Appeal not found' },
  already_appealed: { status: 409, title: 'The cut is under an appeal' },
  nothing_to_appeal: { status: 422, title: 'There is nothing to appeal against' },
  appeal_not_written: { status: 422, title: 'The appeal lacks what its file needs' },
  appeal_answered: { status: 409, title: 'The appeal was answered' },
  // particular prices
  particular_price_not_found: { status: 404, title: 'Particular price not found' },
  particular_price_taken: { status: 409, title: 'The convenio has a price for this procedure' },
  particular_price_code_fixed: { status: 422, title: 'The code of a particular price is fixed' },
  particular_price_overlap: { status: 409, title: 'Two prices of a procedure share days' },
  not_particular: { status: 422, title: 'The convenio is not of type particular' },
  // providers, appointment types, eligibility
  provider_not_found: { status: 404, title: 'Provider not found' },
  provider_registry_taken: { status: 409, title: 'Another active provider has this registry' },
  provider_inactive: { status: 422, title: 'The provider is deactivated' },
  convenio_already_linked: { status: 409, title: 'The provider accepts this convenio already' },
  convenio_not_linked: { status: 404, title: 'The provider has never accepted this convenio' },
  appointment_type_not_found: { status: 404, title: 'Appointment type not found' },
  appointment_type_name_taken: { status: 409, title: 'Another active appointment type has this name' },
  not_eligible: { status: 422, title: 'Not eligible' },
  // a price on a date
  no_period_in_force: { status: 404, title: 'No contract period in force' },
  no_price: { status: 404, title: 'No price' },
  price_table_unavailable: { status: 404, title: 'Price table unavailable' },
  not_covered: { status: 422, title: 'Not covered' },
  not_contracted: { status: 422, title: 'Not contracted' },
  qualifier_needed: { status: 422, title: 'The question lacks a qualifier' },
  rule_missing: { status: 422, title: 'The period lacks a rule' },
  data_needed: { status: 422, title: 'The question lacks a field' },
  not_foreseen: { status: 422, title: 'Not foreseen' },
  amount_too_large: { status: 422, title: 'The amount is too large' },
  revision_not_reached: { status: 422, title: 'The revision is not reached yet' },
  // what was billed
  payer_unknown: { status: 422, title: 'The payer is not known by its ANS code' },
  message_unreadable: { status: 422, title: 'The TISS message cannot be read' },
  batch_not_found: { status: 404, title: 'Batch not found' },
  batch_of_other_payer: { status: 409, title: 'The file was read for another payer' },
  batch_file_unknown: { status: 422, title: 'The file is no batch of the payer' },
  batch_line_not_found: { status: 404, title: 'Line of the batch not found' },
  line_without_invoice: { status: 422, title: 'The line is no expense' },
  // the contract lifecycle
  notification_not_found: { status: 404, title: 'Notification not found' },
  // insurance plans and their catalogues
  plan_not_found: { status: 404, title: 'Insurance plan not found' },
  plan_taken: { status: 409, title: 'Another insurance plan has this code' },
  plan_line_not_found: { status: 404, title: 'Plan line not found' },
  plan_line_taken: { status: 409, title: 'The plan has a line for this benefit' },
  benefit_not_found: { status: 404, title: 'Benefit not found' },
  benefit_taken: { status: 409, title: 'Another benefit has this code' },
  currency_not_found: { status: 404, title: 'Currency not found' },
  currency_taken: { status: 409, title: 'Another currency has this code' },
  product_not_found: { status: 404, title: 'Insurance product not found' },
  product_taken: { status: 409, title: 'Another insurance product has this code' },
  contact_not_found: { status: 404, title: 'Contact not found' },
  contact_taken: { status: 409, title: 'Another contact has this code and business name' },
  payment_category_not_found: { status: 404, title: 'Payment category not found' },
  payment_category_taken: { status: 409, title: 'Another payment category has this code and description' },
  category_price_not_found: { status: 404, title: 'Price of a payment category not found' },
  category_price_taken: { status: 409, title: 'The payment category has a price for this tariff item' },
  tariff_item_not_found: { status: 404, title: 'Tariff item not found' },
  tariff_item_taken: { status: 409, title: 'Another tariff item has this code' },
  contact_type_not_found: { status: 404, title: 'Contact type not found' },
  contact_type_taken: { status: 409, title: 'Another contact type has this code' },
  segus_classification_not_found: { status: 404, title: 'SEGUS classification not found' },
  segus_classification_taken: { status: 409, title: 'Another SEGUS classification has this code' },
  susalud_classification_not_found: { status: 404, title: 'SUSALUD classification not found' },
  susalud_classification_taken: { status: 409, title: 'Another SUSALUD classification has this code' },
  susalud_dental_classification_not_found: { status: 404, title: 'SUSALUD dental classification not found' },
  susalud_dental_classification_taken: { status: 409, title: 'Another SUSALUD dental classification has this code' },
  price_type_not_found: { status: 404, title: 'Price type not found' },
  price_type_taken: { status: 409, title: 'Another price type has this code' },
  cost_centre_not_found: { status: 404, title: 'Cost centre not found' },
  cost_centre_taken: { status: 409, title: 'Another cost centre has this code' },
  ledger_account_not_found: { status: 404, title: 'Ledger account not found' },
  ledger_account_taken: { status: 409, title: 'Another ledger account has this code' },
  tariff_participant_not_found: { status: 404, title: 'Participant of a tariff item not found' },
  tariff_participant_taken: { status: 409, title: 'The tariff item has this participant' },
  code_fixed: { status: 422, title: 'The code is fixed' },
  reference_not_found: { status: 422, title: 'What is referred to is not there' },
  not_covered_on_date: { status: 404, title: 'Not covered on this date' },
  currency_mismatch: { status: 422, title: 'Currencies are not mixed' },
  // reports of cases
  case_not_found: { status: 404, title: 'Case not found' },
  report_faulty: { status: 422, title: 'The report has faults' },
  source_reference_taken: { status: 409, title: 'Another report has this source reference' },
  case_already_reported: { status: 409, title: 'This person and event is a case already' },
  looks_like_a_repeat: { status: 409, title: 'An equal report came a short while ago' },
  report_purged: { status: 409, title: 'The report is purged' },
  id_caso_taken: { status: 409, title: 'Another case has this number at the registry' },
  which_document: { status: 409, title: 'Several documents have this number' },
  resolutions_rejected: { status: 422, title: 'Some of the resolutions do not fit' },
  count_differs: { status: 409, title: 'The filter finds another number of cases' },
  case_cannot_move: { status: 422, title: 'The state of the case does not allow this' },
  sample_not_found: { status: 404, title: 'Sample not found' },
  result_not_found: { status: 404, title: 'Result not found' },
  lab_report_cannot_move: { status: 422, title: 'The state of the sample or result does not allow this' },
  sample_already_reported: { status: 409, title: 'The case has a sample of this kind already' },
  registry_number_taken: { status: 409, title: 'Another report has this number of the registry' },
  queue_paused: { status: 422, title: 'The queue is paused' },
  desk_not_set: { status: 422, title: 'The reporting desk is not set up' },
  item_not_mapped: { status: 422, title: 'The lab map has no codes for this item' },
  code_list_unavailable: { status: 422, title: 'The registry gave no list of codes' },
  code_list_version_not_found: { status: 404, title: 'Version of the list of codes not found' },
  registry_without_address: { status: 422, title: 'The operator has set no address for this registry' },
  public_credentials: { status: 422, title: 'These credentials are public' },
  // tenants and keys
  tenant_not_found: { status: 404, title: 'Tenant not found' },
  tenant_name_taken: { status: 409, title: 'Another tenant has this name' },
  key_not_found: { status: 404, title: 'Key not found' },
  key_not_active: { status: 422, title: 'The key is revoked, expired or rotated' },
  // people
  person_not_found: { status: 404, title: 'Person not found' },
  email_taken: { status: 409, title: 'Another active person has this e-mail address' },
  last_admin: { status: 409, title: 'Somebody must stay who administers' },
  invitation_not_open: { status: 404, title: 'The invitation is used up, replaced or too old' },
  sign_in_refused: { status: 401, title: 'Not signed in' },
  fresh_sign_in_required: { status: 403, title: 'Sign in again first' },
  passkey_not_found: { status: 404, title: 'Passkey not found' },
  last_passkey: { status: 409, title: 'Its person signs in by this passkey alone' },
  passkey_refused: { status: 422, title: 'The passkey was not taken' },
  too_many_passkeys: { status: 422, title: 'There are as many passkeys as there may be' },
  issuer_not_set: { status: 404, title: 'The tenant has no issuer to sign in at' },
  issuer_address_refused: { status: 422, title: 'The address of the issuer is not allowed' },
  issuer_not_set_up: { status: 422, title: 'The operator has set no key for the secrets of issuers' },
  issuer_unavailable: { status: 422, title: 'The issuer gave no answer that can be used' },
  subject_taken: { status: 409, title: 'Another person signs in by this account' },
  session_not_found: { status: 404, title: 'Session not found' },
  // who is told
  webhook_not_found: { status: 404, title: 'Webhook not found' },
  webhook_delivery_not_found: { status: 404, title: 'The webhook has no such event' },
  webhook_address_refused: { status: 422, title: 'The address of the webhook is not allowed' },
  webhook_off: { status: 422, title: 'The webhook is off' },
  too_many_webhooks: { status: 422, title: 'There are as many webhooks as there may be' },
  webhooks_not_set_up: { status: 422, title: 'The operator has set no key for webhooks' },
  change_log_not_found: { status: 404, title: 'Nothing with this id has a change log' },
  conflict: { status: 409, title: 'Somebody else changed this at the same time' },
} as const satisfies Record<string, { readonly status: number; readonly title: string }>

export type RefusalCode = keyof typeof REFUSALS

/** One field that does not fit: its place, and what is wrong with it. */
export interface Fault {
  readonly path: readonly (string | number)[]
  readonly message: string
  /** A code for clients to switch on, from a closed list that the operation names. */
  readonly code?: string
}

/** A business refusal: a code from the closed list, and a sentence that says what and where. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly faults: readonly Fault[] | undefined

  constructor(code: RefusalCode, detail: string, faults?: readonly Fault[]) {
    super(detail)
    this.name = 'Refusal'
    this.code = code
    this.faults = faults
  }

  get status(): number {
    return REFUSALS[this.code].status
  }

  get title(): string {
    return REFUSALS[this.code].title
  }
}
