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
  ['unknown_element', msg`The file holds something that the standard does not have. It was read over.`],
]
