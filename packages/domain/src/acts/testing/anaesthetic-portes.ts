import type { AnaesthesiaRule } from '../act-rules.ts'
import { NOTHING, increase, ofPlaces, product, share, type Fraction } from './exact-fraction.ts'
import { accessBeside, largest } from './main-and-further.ts'
import { tableShare, type PlainContract, type PlainLine } from './plain-contract.ts'
import { found, isFound, lacksData, lacksRule, refused, type Reckoned } from './reckoned.ts'

export const isOfAnaesthesia = (role: string) => role === 'anaesthetist' || role === 'assistant_anaesthetist'

/** The anaesthetist's portes of each line of one day and team in which one takes part, before circumstances. */
export function anaestheticPortes(
  lines: readonly PlainLine[],
  contract: PlainContract,
): ReadonlyMap<PlainLine, Reckoned<Fraction>> {
  const attended = lines.filter(
    ({ isFixed, procedure }) => !isFixed && procedure.participants.some(({ role }) => isOfAnaesthesia(role)),
  )
  const rule = contract.rules.anaesthesia
  if (rule === undefined) return new Map(attended.map((line) => [line, withoutRule(line)]))
  const values = new Map(attended.map((line) => [line, porteValue(line, rule, contract)]))
  const priced = [...values].flatMap(([line, value]) => (isFound(value) ? [{ line, value: value.value }] : []))
  const highest = largest(priced, ({ value }) => value)?.line
  return new Map(
    [...values].map(([line, value]) => [line, isFound(value) ? portion(line, highest, value.value, rule) : value]),
  )
}

/** At porte 0 no anaesthetist is foreseen, whatever the rule. */
const withoutRule = ({ code }: PlainLine) =>
  code.anaesthesiaPorte === 0 ? refused('not_foreseen', 'rule_missing: anaesthesia') : lacksRule('anaesthesia')

function porteValue({ code }: PlainLine, rule: AnaesthesiaRule, contract: PlainContract): Reckoned<Fraction> {
  const porte = code.anaesthesiaPorte ?? rule.missing
  if (porte === 0) return refused('not_foreseen')
  const value = contract.porteValues.get(rule.map[String(porte)] ?? '')
  if (value === undefined) return lacksRule('anaesthesia')
  return found(product(ofPlaces(value), tableShare(contract, 'anaesthesia')))
}

/** The highest is whole, whether or not it is the surgeon's main one. */
function portion(
  line: PlainLine,
  highest: PlainLine | undefined,
  value: Fraction,
  rule: AnaesthesiaRule,
): Reckoned<Fraction> {
  const { access, bilateral } = line.procedure
  const both = bilateral === null ? value : product(value, increase(rule.bilateral))
  if (highest === undefined || line === highest) return found(both)
  if (rule.only_highest) return found(NOTHING)
  const beside = accessBeside(access, highest.procedure.access)
  if (beside === null) return lacksData('access')
  return found(product(both, share(rule[beside])))
}
