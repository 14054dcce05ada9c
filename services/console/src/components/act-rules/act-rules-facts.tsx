import type { Api } from '@vigencia/client'
import { RuleList } from './rule-list.tsx'
import { RulesForSome } from './rules-for-some.tsx'

interface ActRulesFactsProps {
  readonly convenio: string
  readonly rules: Api.AgreedActRules
  /** Beside something else: what was never agreed is left out. */
  readonly isShort?: boolean
}

/** All that a period agreed on acts, to read. */
export function ActRulesFacts({ convenio, rules, isShort = false }: ActRulesFactsProps) {
  return (
    <>
      <RuleList rules={rules} isShort={isShort} />
      <RulesForSome convenio={convenio} by={rules.by} />
    </>
  )
}
