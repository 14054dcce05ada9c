import type { ActRules, ActRulesFor, TypeRule } from '../model/ledger.ts'
import { QUALIFIERS, type Qualifier } from '../model/qualifier-rules.ts'
import type { Question } from '../model/questions.ts'
import type { PARTICIPANTS } from '../model/act-rules.ts'

/** The ids of what a story is narrowed to; each has one of these. */
export interface QualifierNames {
  readonly plan: string
  readonly provider: string
  readonly appointmentType: string
}

/** By their CBO. */
const SPECIALTY = '225125'
const ANOTHER_SPECIALTY = '225250'
const ANOTHER_PROVIDER = '00000000-0000-7000-8000-000000000000'

/** As a price is narrowed, and as a question says it. */
export function narrowedTo(by: readonly Qualifier[], { plan, provider }: QualifierNames) {
  const all = {
    plan: { plan_id: plan },
    apartment: { accommodation: 'apartment' },
    provider: { provider_id: provider },
    specialty: { specialty: SPECIALTY },
  }
  return Object.assign({}, ...by.map((one) => all[one])) as Partial<Record<string, string>>
}

export function typeRuleBody({ by, isCovered, percent, cap }: TypeRule, names: QualifierNames) {
  return {
    appointment_type_id: names.appointmentType, is_covered: isCovered, copay_percent: percent, copay_max_cents: cap,
    requires_authorization: null, ...narrowedTo(by, names),
  } // prettier-ignore
}

export function actRulesBody(all: readonly ActRulesFor[], names: QualifierNames) {
  const [forSome, forAll] = [all.filter(({ by }) => by.length > 0), all.find(({ by }) => by.length === 0)]
  return {
    rules: wireRules(forAll?.rules ?? {}),
    ...(forSome.length > 0 && {
      by: forSome.map(({ by, rules }) => ({ qualifiers: narrowedTo(by, names), rules: wireRules(rules) })),
    }),
  }
}

/** What is left undefined here is left out. */
function wireRules({ isNamed, further, instrumentist }: ActRules) {
  return {
    ...(isNamed && { main_by: 'named' }),
    ...(further !== undefined && { further: { same_access: further, other_access: further } }),
    ...(instrumentist !== undefined && { roles: { instrumentist } }),
  }
}

/** The same as one term of an act: the rules for all, and those for some beside them. */
export function actRulesSent(all: readonly ActRulesFor[] | undefined, names: QualifierNames) {
  if (all === undefined) return undefined
  const { rules, ...forSome } = actRulesBody(all, names)
  return { ...rules, ...forSome }
}

/** What a question says of where, under which plan and in which visit. */
export function ofTheWhole({ says, differs, isVisit }: Question, names: QualifierNames) {
  return {
    ...narrowedTo(says.filter((one) => one === 'plan' || one === 'apartment'), names),
    ...(differs.includes('apartment') && { accommodation: 'ward' }),
    ...(isVisit && { appointment_type_id: names.appointmentType }),
  } // prettier-ignore
}

/** Who it is that a question asks about; of an act each that takes part is said apart. */
export function who({ says, differs }: Pick<Question, 'says' | 'differs'>, names: QualifierNames) {
  return {
    ...narrowedTo(says.filter((one) => one === 'provider' || one === 'specialty'), names),
    ...(differs.includes('provider') && { provider_id: ANOTHER_PROVIDER }),
    ...(differs.includes('specialty') && { specialty: ANOTHER_SPECIALTY }),
  } // prettier-ignore
}

/** Who takes part in each procedure of an act. */
export function participantsOf(question: Question, names: QualifierNames) {
  const ofRole: Record<(typeof PARTICIPANTS)[number], object> = {
    surgeon: who(question, names),
    instrumentist: { specialty: SPECIALTY },
  }
  return Object.entries(ofRole).map(([role, one]) => ({ role, ...one }))
}

const FIELDS = { provider: 'provider_id', specialty: 'specialty', plan: 'plan_id', apartment: 'accommodation' }

/** Those that the detail of a refusal names. */
export function qualifiersIn(detail: string): Qualifier[] {
  return QUALIFIERS.filter((one) => detail.includes(`\`${FIELDS[one]}\``))
}
