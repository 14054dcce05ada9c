import { copayOf, foundOn, periodOn } from './price-rules.ts'
import { plus, rounded, timesAll } from './exact.ts'
import type { ActRules, Ledger, Period } from './ledger.ts'
import { bestOf, withAccommodation, type QuestionQualifiers } from './qualifier-rules.ts'
import type { Question } from './questions.ts'

/** Who takes part in each procedure: the surgeon is whom the question names, and the other is of the specialty. */
export const PARTICIPANTS = ['surgeon', 'instrumentist'] as const

/**
 * What each participant is paid for each procedure of an act on one day, in cents, and the patient's part, or the reason
 * that it is nothing. The first code is the main procedure, and each other one has the same access.
 */
export function actOn(ledger: Ledger, codes: readonly string[], day: number, question: Question): string[] {
  // all are paid of one price, which is the surgeon's
  const all = codes.map((code) => foundOn(ledger, code, day, question))
  const weighed = all.filter((one) => typeof one !== 'string').length
  const period = periodOn(ledger, day)
  return all.flatMap((found, place) =>
    PARTICIPANTS.map((role) => {
      if (typeof found === 'string') return found
      const rules = rulesFor(period, qualifiersOf(question, role))
      const factors = weighed === 1 ? [] : factorsOf(rules, place, typeof all[0] === 'string')
      if (typeof factors === 'string') return factors
      const portes = timesAll(found.porte, factors)
      if (role === 'instrumentist' && rules.instrumentist === undefined) return 'rule_missing'
      const cents = rounded(
        role === 'surgeon' ? plus(portes, found.apart) : timesAll(portes, [rules.instrumentist as number]),
      )
      return `${cents}, ${copayOf(ledger, period, cents, question)}`
    }),
  )
}

/** The percents of one of several procedures, or why nothing can be said of it. */
function factorsOf({ isNamed, further }: ActRules, place: number, isMainMissing: boolean): number[] | string {
  if (isNamed === undefined) return 'rule_missing'
  // the main procedure is named, and what is not priced is not weighed
  if (isMainMissing) return 'data_needed'
  if (place === 0) return []
  return further === undefined ? 'rule_missing' : [further]
}

/** Where and under which plan is said of the whole act, and who of each that takes part. */
function qualifiersOf(question: Question, role: (typeof PARTICIPANTS)[number]): QuestionQualifiers {
  const { says, differs } = withAccommodation(question)
  if (role === 'surgeon') return { says, differs }
  const ofAct = says.filter((one) => one === 'plan' || one === 'apartment')
  return { says: [...ofAct, 'specialty'], differs: differs.filter((one) => one === 'apartment') }
}

/** Each rule is that of the best qualified set which says it, or else that for all. */
function rulesFor(period: Period | undefined, question: QuestionQualifiers): ActRules {
  const sets = period?.actRules ?? []
  const says = <Name extends keyof ActRules>(name: Name): ActRules[Name] =>
    bestOf(
      sets.filter(({ rules }) => rules[name] !== undefined),
      question,
    )?.rules[name]
  return { isNamed: says('isNamed'), further: says('further'), instrumentist: says('instrumentist') }
}
