import type { ActRules } from '../act-rules.ts'
import type { Act, ActParticipant } from '../act.ts'
import type { PlainContract, PlainRules } from './plain-contract.ts'

type Who = Pick<ActParticipant, 'providerId' | 'specialty'>

/** It holds for an act as a whole, whoever takes part. */
const NOBODY: Who = { providerId: null, specialty: null }

/** The contract with each rule as it holds for one who takes part, or for the act as a whole. */
export function contractFor(contract: PlainContract, act: Act, who: Who = NOBODY): PlainContract {
  const question = {
    plan: act.planId ?? null,
    place: act.accommodation,
    provider: who.providerId,
    specialty: who.specialty,
  }
  const applying = contract.some.filter(({ plan, place, provider, specialty }) =>
    [
      plan === null || plan === question.plan,
      place === null || place === question.place,
      provider === null || provider === question.provider,
      specialty === null || specialty === question.specialty,
    ].every(Boolean),
  )
  const rules: Record<string, unknown> = { ...contract.rules }
  for (const name of new Set(applying.flatMap((one) => Object.keys(one.rules)))) {
    const saying = applying.filter((one) => one.rules[name as keyof ActRules] !== undefined)
    const [best] = saying.toSorted((one, other) => (isBetter(one, other) ? -1 : 1))
    if (best !== undefined) rules[name] = best.rules[name as keyof ActRules]
  }
  return { ...contract, rules }
}

/** More qualifiers are better. Of as many: who names the provider, else the specialty, else the plan. */
function isBetter(one: PlainRules, other: PlainRules): boolean {
  const names = ['provider', 'specialty', 'plan', 'place'] as const
  const count = (of: PlainRules) => names.filter((name) => of[name] !== null).length
  if (count(one) !== count(other)) return count(one) > count(other)
  const deciding = names.find((name) => (one[name] === null) !== (other[name] === null))
  return deciding !== undefined && one[deciding] !== null
}
