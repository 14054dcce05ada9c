import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Api } from '@vigencia/client'

export const ROLE_NAMES = {
  surgeon: msg`Surgeon or who did it`,
  assistant_1: msg`1st assistant`,
  assistant_2: msg`2nd assistant`,
  assistant_3: msg`3rd assistant`,
  assistant_4: msg`4th assistant`,
  anaesthetist: msg`Anaesthetist`,
  assistant_anaesthetist: msg`Assistant anaesthetist`,
  instrumentist: msg`Instrumentist`,
  perfusionist: msg`Perfusionist`,
} as const satisfies Record<NonNullable<Api.ActLine['role']>, MessageDescriptor>

export const PART_NAMES = {
  porte: msg`Porte`,
  anaesthesia: msg`Anaesthetic porte`,
  uco: msg`UCO`,
  film: msg`Film`,
  price: msg`Price`,
} as const satisfies Record<Api.ActPart['part'], MessageDescriptor>
