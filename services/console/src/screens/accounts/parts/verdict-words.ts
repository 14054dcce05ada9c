import type { I18n, MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

const VERDICT_NAMES: Readonly<Record<string, MessageDescriptor>> = {
  right: msg`Right`,
  over: msg`Billed too much`,
  under: msg`Billed too little`,
  not_priced: msg`Not priced here`,
  no_period: msg`No period on its day`,
  no_price: msg`No price`,
  not_covered: msg`Not covered`,
  not_contracted: msg`Not contracted`,
  rule_missing: msg`A rule is missing`,
  data_needed: msg`Data is missing`,
  not_foreseen: msg`Person not foreseen`,
  qualifier_needed: msg`Plan or accommodation is missing`,
  not_contractual: msg`Not a question of the contract`,
  line_not_found: msg`No line fits`,
}

/** A verdict in the reader's words; the code of a refusal that has none stands as it is. */
export function verdictName(verdict: string, i18n: I18n): string {
  const [code = verdict] = verdict.split(':')
  const name = VERDICT_NAMES[code]
  return name === undefined ? verdict : i18n._(name)
}
