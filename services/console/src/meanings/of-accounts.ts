import { msg } from '@lingui/core/macro'
import type { Meanings } from './meanings.ts'

/** What was billed to payers, and what was found in it. */
export const OF_ACCOUNTS: Meanings = [
  [
    'payer_unknown',
    msg`No payer has the ANS code of the file, or several have it. Write it into the agreement, or choose the payer.`,
  ],
  ['message_unreadable', msg`The file cannot be read to its end. Have your program write it anew, and send that.`],
  ['batch_not_found batch_line_not_found', msg`This batch or line is not there. Choose another one from the list.`],
  ['batch_of_other_payer', msg`The same file was read for another payer. Take that batch, or send another file.`],
  [
    'batch_file_unknown',
    msg`This file was not read for this payer, or it was changed since. Send it as it was sent first.`,
  ],
  ['line_without_invoice', msg`An invoice prices materials, medicines and fees alone. Choose such a line.`],
  ['hash_wrong', msg`The file was changed after it was written, or its program reckons the check digits wrongly.`],
  [
    'version_not_agreed provider_code_not_agreed',
    msg`The file says something else than was agreed with the payer. Look at it before you send the file.`,
  ],
  [
    'guide_total_wrong',
    msg`The lines of the guide do not sum to its total. Put one of them right before you send the file.`,
  ],
  [
    'guide_repeated guide_in_another_batch',
    msg`The guide comes several times. Sums count it once, in the newest batch.`,
  ],
  [
    'statement_not_found appeal_not_found',
    msg`This statement or appeal is not there. Choose another one from the list.`,
  ],
  [
    'statement_unmatched',
    msg`Nothing in the statement fits what was billed. Send the batches that it answers first, then send it again.`,
  ],
  ['statement_of_other_payer', msg`The same file was read for another payer. Look at that statement.`],
  ['column_map_not_found', msg`The payer has no column map of this name on that day. Write it into its TISS settings.`],
  ['batch_appealed', msg`An appeal rests on this batch, so it stays in the sums.`],
  ['already_appealed', msg`One of these cuts is under an appeal already. Leave it out.`],
  ['nothing_to_appeal', msg`By the contract nothing is left to be claimed here.`],
  ['appeal_not_written', msg`The payer lacks its ANS code, or its TISS settings do. Write them down, then try again.`],
  ['appeal_answered', msg`The payer has answered this appeal, so it stays as it is.`],
  ['glosas_do_not_sum', msg`What was cut is not what the reasons of the cuts sum to. Ask the payer which is right.`],
  ['released_above_informed', msg`The payer pays more than was asked for. Ask before you count on it.`],
  ['repeated_item', msg`The payer answers this item several times. See which answer counts.`],
  ['unknown_glosa_code', msg`The reason of the cut is none of the standard. Ask the payer what it means.`],
  [
    'informed_is_not_billed',
    msg`The payer repeats another amount than was billed. See whether it read the right batch.`,
  ],
  ['glosa_of_all', msg`The payer gave a reason for a whole guide or lot, without an amount. Read it there.`],
  ['unknown_element', msg`The file holds something that the standard does not have. It was read over.`],
]
