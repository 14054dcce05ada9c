import type { ActRules, ActRulesFor, TypeRule } from '../model/ledger.ts'
import type { Qualifier } from '../model/qualifier-rules.ts'
import { chosen, type Intent } from './intent.ts'

const NARROWED: readonly (readonly Qualifier[])[] = [
  [],
  ['provider'],
  [],
  ['plan'],
  ['apartment'],
  ['specialty'],
  ['plan', 'apartment'],
  ['provider', 'specialty'],
  ['specialty', 'plan'],
  ['provider', 'apartment'],
  ['provider', 'specialty', 'plan', 'apartment'],
]

/** Whom an override or a rule is for. */
export function narrowedMeant({ more }: Intent, place = 0): readonly Qualifier[] {
  return chosen(NARROWED, (more >> 3) + place)
}

const OF_TYPE: readonly Omit<TypeRule, 'by'>[] = [
  { isCovered: true, percent: 30, cap: null },
  { isCovered: true, percent: null, cap: 3 },
  { isCovered: false, percent: null, cap: null },
  { isCovered: true, percent: 0, cap: 900 },
  { isCovered: true, percent: 33.3333, cap: 100_000 },
]

export function typeRuleMeant(intent: Intent, place = 0): TypeRule {
  return { ...chosen(OF_TYPE, (intent.more >> 7) + place), by: narrowedMeant(intent, place) }
}

/** All type rules of a correction, now and then; no two are for the same. */
export function typeRulesMeant(intent: Intent): TypeRule[] | undefined {
  if (intent.more % 4 > 0) return undefined
  return intent.more % 8 === 0
    ? []
    : [typeRuleMeant(intent), { ...typeRuleMeant(intent, 3), by: ['specialty', 'apartment'] }]
}

const OF_ACTS: readonly ActRules[] = [
  { isNamed: true, further: 50, instrumentist: 10 },
  { isNamed: true, further: 70 },
  { isNamed: true, further: 33.3333, instrumentist: 0 },
  { isNamed: true, instrumentist: 12.5 },
  { further: 120, instrumentist: 66.6667 },
  { further: 0 },
]

/** Rules of acts for anybody, and as a rule some that say more or less for some; none at all now and then. */
export function actRulesMeant(intent: Intent): ActRulesFor[] {
  const { more } = intent
  if (more % 11 === 0) return []
  // as a rule not in the order in which they decide
  const forSome = NARROWED.filter(({ length }, place) => length > 0 && ((more >> 4) + place) % 3 > 0).toReversed()
  return [
    { by: [], rules: chosen(OF_ACTS, more >> 5) },
    ...forSome.map((by, place) => ({ by, rules: chosen(OF_ACTS, (more >> 7) + 2 * place + 1) })),
  ]
}
