import { z } from 'zod'
import { ActRules as ActRulesOnTheWire } from '@vigencia/contracts/contract-periods/act-rules.ts'
import type { ActRules } from '@vigencia/domain/acts/act-rules.ts'

export type ShownActRules = z.input<typeof ActRulesOnTheWire>

/** Rules of acts as the API shows them, without what was not agreed. */
export function shownActRules(rules: ActRules): ShownActRules {
  // through JSON, which has no place for what is undefined
  return JSON.parse(JSON.stringify(z.encode(ActRulesOnTheWire, rules)))
}

/** Rules of acts as they were shown. */
export function actRulesOf(shown: ShownActRules): ActRules {
  return z.decode(ActRulesOnTheWire, shown)
}
