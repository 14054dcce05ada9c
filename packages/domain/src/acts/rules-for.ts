import { applies, compareQualifiers, type Qualifiers } from '../pricing/qualifiers.ts'
import type { ActRules, AgreedActRules, QualifiedActRules } from './act-rules.ts'

export type RulesFor = (question: Qualifiers) => ActRules

/** Each rule of a question is from the best qualified set that says it. Questions of the same sets have the same object. */
export function rulesFor(agreed: AgreedActRules): RulesFor {
  const { by, ...ofAll } = agreed
  if (by === undefined) return () => agreed
  const sets = by.toSorted((one, other) => compareQualifiers(one.qualifiers, other.qualifiers))
  const known = new Map<string, ActRules>()
  return (question) => {
    const applying = sets.flatMap(({ qualifiers }, place) => (applies(qualifiers, question) ? [place] : []))
    const key = applying.join()
    const rules = known.get(key) ?? applying.reduce((sum, place) => over(sum, sets[place]), ofAll)
    known.set(key, rules)
    return rules
  }
}

/** What a better qualified set says, and else what was said before it. */
function over(rules: ActRules, better: QualifiedActRules | undefined): ActRules {
  const others = Object.entries(better?.rules ?? {}).filter(([, rule]) => rule !== undefined)
  return { ...rules, ...(Object.fromEntries(others) as ActRules) }
}
