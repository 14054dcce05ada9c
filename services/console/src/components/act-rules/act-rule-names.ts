import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Api } from '@vigencia/client'

/** The rules of acts, in the order in which they are shown. */
export const ACT_RULE_NAMES = {
  main_by: msg`Main procedure`,
  further: msg`Further procedures`,
  bilateral: msg`Both sides`,
  assistants: msg`Assistants`,
  anaesthesia: msg`Anaesthesia`,
  urgency: msg`Urgency`,
  holidays: msg`Holidays`,
  accommodation: msg`Accommodation`,
  ages: msg`Age and weight`,
  roles: msg`Further roles`,
  combine: msg`How factors meet`,
  rounding: msg`Rounding`,
  copay_cap_per: msg`Cap of the copay`,
} as const satisfies Record<keyof Api.ActRules, MessageDescriptor>
