import type { I18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { QualifierNames } from '../../api/qualifier-names.ts'
import type { Qualifiers } from '../../api/qualifiers.ts'

/** For whom something is, in the reader's language. Empty: for anybody. */
export function whomWords({ accommodation, specialty }: Qualifiers, names: QualifierNames, i18n: I18n): string {
  const { plan, provider } = names
  return [
    ...(plan ? [i18n._(msg`plan ${plan}`)] : []),
    ...(accommodation ? [i18n._(accommodation === 'apartment' ? msg`in an apartment` : msg`in a ward`)] : []),
    ...(provider ? [i18n._(msg`provider ${provider}`)] : []),
    ...(specialty ? [i18n._(msg`specialty ${specialty}`)] : []),
  ].join(', ')
}
