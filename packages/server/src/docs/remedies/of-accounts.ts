/** What to do about refusals of what was billed. */
export const OF_ACCOUNTS = {
  payer_unknown: "Set the `ans_code` of the payer's convenio, or name the convenio by `convenio_id`.",
  message_unreadable:
    'Write the file anew with the program that made it. `errors` has the line and column where reading stopped.',
  batch_not_found: 'Look its id up in `GET /v1/billing/batches`.',
  batch_of_other_payer: 'The file was read for the payer that the detail names. Take that batch, or send another file.',
  batch_file_unknown:
    'Send the file byte for byte as it was sent first: `file_digest` in `GET /v1/billing/batches` is its SHA-256.',
  batch_line_not_found: 'Look it up in `GET /v1/billing/batches/{batch_id}/lines`: lines are counted from 1.',
  line_without_invoice: 'Give the invoice of a line whose `kind` is `expense`.',
  statement_not_found: 'Look its id up in `GET /v1/billing/statements`.',
  statement_unmatched:
    'Send the batches that the statement answers first. Of a CSV or XLSX file, look at what `column_map` takes for what.',
  statement_of_other_payer: 'Look at the statement that the detail names: one file answers one payer.',
  column_map_not_found: "Write it into the payer's `PUT …/tiss-settings`, or name one that is there on that day.",
  appeal_not_found:
    'Look its id up in `GET /v1/billing/appeals`. An answer names the number that the clinic gave the appeal.',
  batch_appealed: 'What a payer was asked for rests on its lines: leave the batch where it is.',
  already_appealed: 'Leave the cuts out that the detail names, or send no `items`: then all that are free are taken.',
  nothing_to_appeal: 'Look at the judgements in `GET /v1/billing/statements/{statement_id}/items`.',
  appeal_not_written: "Give the payer's convenio its `ans_code`, and its `PUT …/tiss-settings` what the detail names.",
  appeal_answered: 'Nothing is to be done: what a payer answered stays as it is.',
} as const
