import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { CaseAct, CaseState, Part, Reason } from './parts-of-work.ts'

type Words<Name extends string> = Readonly<Record<Name, MessageDescriptor>>

export const PART_NAMES: Words<Part> = {
  to_mend: msg`To mend`,
  in_doubt: msg`In doubt`,
  adopted: msg`Adopted`,
  by_hand: msg`By hand`,
  held: msg`Held`,
  queued: msg`Queued`,
  reported: msg`Reported`,
  cancelled: msg`Cancelled`,
}

/** What each part is, and what is to be done there. */
export const PART_TEXTS: Words<Part> = {
  to_mend: msg`The registry refused these. Open one, correct the field that it names, and it is sent again.`,
  in_doubt: msg`Nobody knows whether these arrived. Look each up in SISA, and write its number there beside it, or “no”.`,
  adopted: msg`The registry had these already. Add our information to the case there, then say that it is done.`,
  by_hand: msg`The registry takes no update: enter these changes in SISA, then say that it is done.`,
  held: msg`These wait for the reason that stands beside them. They go by themselves once it is gone.`,
  queued: msg`These go to the registry by themselves.`,
  reported: msg`The registry has these.`,
  cancelled: msg`These are not reported.`,
}

/** What stands in a part without any case. */
export const PART_EMPTY: Words<Part> = {
  to_mend: msg`Nothing is to be mended`,
  in_doubt: msg`No case is in doubt`,
  adopted: msg`No adopted case waits for you`,
  by_hand: msg`Nothing is to be entered by hand`,
  held: msg`No case is held`,
  queued: msg`No case waits to be sent`,
  reported: msg`No case is reported yet`,
  cancelled: msg`No case is cancelled`,
}

export const STATE_NAMES: Words<CaseState> = {
  queued: msg`queued`,
  sending: msg`being sent`,
  reported: msg`reported`,
  adopted: msg`the registry had it`,
  rejected: msg`refused`,
  citizen_not_found: msg`citizen not found`,
  in_doubt: msg`in doubt`,
  held: msg`held`,
  cancelled: msg`cancelled`,
}

export const REASON_NAMES: Words<Reason> = {
  code_disabled: msg`the registry has disabled its codes`,
  paused: msg`the queue is paused`,
  restored: msg`a backup was restored`,
  not_our_person: msg`the number is of another person`,
  number_of_another_case: msg`the number is of another case of ours`,
}

export const PAUSE_NAMES: Words<'operator' | 'credentials' | 'gateway' | 'registry' | 'restored'> = {
  operator: msg`somebody paused it`,
  credentials: msg`the registry refuses the credentials`,
  gateway: msg`the gateway before the registry refuses`,
  registry: msg`the registry left several cases in doubt`,
  restored: msg`a backup was restored`,
}

export const ACT_NAMES: Words<CaseAct> = {
  correct: msg`Correct and resend`,
  resend: msg`Send again as it is`,
  resolve: msg`Say what was found`,
  cancel: msg`Cancel the case`,
  acknowledge: msg`It is done in SISA`,
  dispute: msg`It is not our person`,
}

/** What happened to a case, by the kind of its change. */
export const CHANGE_NAMES: Readonly<Record<string, MessageDescriptor>> = {
  report: msg`Reported to us`,
  send: msg`Sent to the registry`,
  answer: msg`The registry answered`,
  correct: msg`Corrected`,
  resend: msg`Queued again`,
  resolve: msg`Somebody said what was found`,
  cancel: msg`Cancelled`,
  acknowledge: msg`Done in SISA`,
  dispute: msg`Not our person`,
  hold: msg`Held`,
  release: msg`Released`,
  cancel_resend: msg`Not sent once more by itself`,
  purge: msg`What was said of the person was removed`,
  erase: msg`What was said of the person was erased`,
}

export const LAB_STATE_NAMES = {
  waiting_for_case: msg`waits for the case`,
  waiting_for_sample: msg`waits for the sample`,
  queued: msg`queued`,
  sending: msg`being sent`,
  reported: msg`reported`,
  rejected: msg`refused`,
  in_doubt: msg`in doubt`,
  held: msg`held`,
  cancelled: msg`cancelled`,
} satisfies Words<string>
