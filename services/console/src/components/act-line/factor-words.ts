import type { I18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Api } from '@vigencia/client'
import { ACT_RULE_NAMES } from '../act-rules/act-rule-names.ts'

/** What tells a factor: who is paid, how the procedure was reached, and where the patient stayed. */
export interface FactorFacts {
  readonly role: Api.ActLine['role']
  readonly access: Api.ActProcedure['access']
  readonly accommodation: Api.ActsQuoteInput['accommodation']
  /** It is the last one of its part. */
  readonly isLast: boolean
}

/** Of an urgent hour the service alone knows which; these are its sentences. */
const URGENT = {
  'it is a holiday': msg`urgency, on a holiday`,
  'it is a Saturday': msg`urgency, on a Saturday`,
  'it is a Sunday': msg`urgency, on a Sunday`,
  'more than half of it fell into the urgent hours': msg`urgency, for more than half of the time`,
}

/** What the question need not say, and did not: its sentences stand in the service's `passed-over.ts`. */
const PASSED_OVER = {
  'passed over: an elective act without its hours': msg`urgency passed over: no hours are said of an elective act`,
  'passed over: the question says no age': msg`rules of age passed over: no age is said`,
  'passed over: the question says no weight': msg`bands by weight passed over: no weight is said`,
}

/**
 * Why a percentage moves a part, in the reader's language. Null where the figures do not tell it: then the service's own
 * sentence stands.
 */
export function factorWords({ rule, percent, why }: Api.ActFactor, facts: FactorFacts, i18n: I18n): string | null {
  if (why in PASSED_OVER) return i18n._(PASSED_OVER[why as keyof typeof PASSED_OVER])
  switch (rule) {
    case 'table':
      return i18n._(msg`of the price table`)
    case 'in_package':
      return i18n._(msg`included in a package`)
    case 'adjustment':
      return i18n._(msg`reajuste of the table's prices`)
    case 'further':
      return furtherWords(facts.access, i18n)
    case 'bilateral':
      return i18n._(msg`both sides`)
    case 'assistants':
    case 'roles':
      return i18n._(msg`of the surgeon's portes`)
    case 'anaesthesia':
      if (percent === 0) return i18n._(msg`the highest anaesthetic porte alone is paid`)
      return facts.role === 'assistant_anaesthetist' && facts.isLast
        ? i18n._(msg`of the anaesthetist's portes`)
        : furtherWords(facts.access, i18n)
    case 'urgency':
      if (why.startsWith('it began between ')) return i18n._(msg`urgency, begun at an urgent hour`)
      return why in URGENT ? i18n._(URGENT[why as keyof typeof URGENT]) : null
    case 'accommodation':
      return facts.accommodation === 'apartment' ? i18n._(msg`stay in an apartment`) : i18n._(msg`stay in a ward`)
    case 'ages':
      return i18n._(msg`age or weight of the patient`)
    case 'combine':
      return why.replaceAll(
        /\((urgency|accommodation|ages)\)/g,
        (_, name: 'urgency' | 'accommodation' | 'ages') => `(${i18n._(ACT_RULE_NAMES[name])})`,
      )
    default:
      return null
  }
}

function furtherWords(access: Api.ActProcedure['access'], i18n: I18n): string {
  if (access === 'same') return i18n._(msg`further procedure, by the same access`)
  return access === 'other' ? i18n._(msg`further procedure, by another access`) : i18n._(msg`further procedure`)
}
