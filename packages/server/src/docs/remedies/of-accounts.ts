/** What to do about refusals of what was billed. */
export const OF_ACCOUNTS = {
  payer_unknown: "Set the `ans_code` of the payer's convenio, or name the convenio by `convenio_id`.",
  message_unreadable:
    'Write the file anew with the program that made it. `errors` has the line and column where reading stopped.',
  batch_not_found: 'Look its id up in `GET /v1/billing/batches`.',
  batch_of_other_payer: 'The file was read for the payer that the detail names. Take that batch, or send another file.',
  batch_line_not_found: 'Look it up in `GET /v1/billing/batches/{batch_id}/lines`: lines are counted from 1.',
  line_without_invoice: 'Give the invoice of a line whose `kind` is `expense`.',
} as const
