import { z } from 'zod'
import { AgreedActRules as AgreedOnTheWire } from '@vigencia/contracts/contract-periods/agreed-act-rules.ts'
import type { ActRules, AgreedActRules } from '@vigencia/domain/acts/act-rules.ts'

export type ShownActRules = z.input<typeof AgreedOnTheWire>

/** Rules of acts as the API shows them, without what was not agreed. */
export function shownActRules(rules: AgreedActRules): ShownActRules {
  // through JSON, which has no place for what is undefined
  return JSON.parse(JSON.stringify(z.encode(AgreedOnTheWire, rules)))
}

/** Rules of acts as they were shown. */
export function actRulesOf(shown: ShownActRules): AgreedActRules {
  return z.decode(AgreedOnTheWire, shown)
}

/** The rules for all, and those for some where there are any. */
export function rulesAndBy(agreed: AgreedActRules | null): Pick<AgreedActRules, 'by'> & { rules: ActRules | null } {
  if (agreed === null) return { rules: null }
  const { by, ...rules } = agreed
  return by === undefined ? { rules } : { rules, by }
}
