import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Api } from '@vigencia/client'

type Rules = Api.ActRules
type Choices<Value extends string> = Readonly<Record<Value, MessageDescriptor>>

export const MAIN_BY = {
  porte: msg`The one of the highest porte`,
  value: msg`The one of the highest value`,
  named: msg`The one that is named as main`,
} as const satisfies Choices<NonNullable<Rules['main_by']>>

export const COUNT_FROM = {
  main: msg`As many as the main procedure foresees`,
  line: msg`As many as each procedure foresees`,
} as const satisfies Choices<NonNullable<Rules['assistants']>['count_from']>

export const COMBINE = {
  multiply: msg`They are multiplied`,
  add: msg`They are added`,
} as const satisfies Choices<NonNullable<Rules['combine']>>

export const ROUNDING = {
  line: msg`Each line`,
  act: msg`Each line, and the sum of each role`,
} as const satisfies Choices<NonNullable<Rules['rounding']>>

export const COPAY_CAP_PER = {
  line: msg`For each line`,
  unit: msg`For each unit`,
  act: msg`Once for the act`,
} as const satisfies Choices<NonNullable<Rules['copay_cap_per']>>
