import { percentOf, type Percent } from '../money/percent.ts'
import { type Ratio } from '../money/ratio.ts'
import type { AnaesthesiaRule } from './act-rules.ts'
import { amountOf, movedBy, type ExactPart, type PartFactor } from '../pricing/exact-part.ts'
import type { PricedProcedure } from './priced-procedure.ts'
import { dataNeeded, isUnpriced, notForeseen, ruleMissing, type Unpriced } from './unpriced.ts'
import { accessBeside, added100, highestFirst } from './weigh-procedures.ts'

const NOTHING = percentOf(0)

/** The value of a porte by its name, and the percentages that move anaesthesia: the period's. */
export interface AnaesthesiaValues {
  readonly valueOf: (porte: string) => Ratio | undefined
  readonly factors: readonly PartFactor[]
}

/**
 * The anaesthetist's portes of each procedure, by its line. The highest is whole, whichever procedure is the surgeon's
 * main one.
 * @source CBHPM, "Portes anestésicos", 1 to 8.
 */
export function weighAnaesthesia(
  group: readonly PricedProcedure[],
  rule: AnaesthesiaRule | undefined,
  values: AnaesthesiaValues,
): ReadonlyMap<string, ExactPart | Unpriced> {
  const found = new Map<string, ExactPart | Unpriced>()
  const portes: { readonly of: PricedProcedure; readonly part: ExactPart }[] = []
  for (const of of group) {
    const part =
      rule === undefined
        ? ruleMissing('anaesthesia', 'it says what an anaesthetist is paid')
        : porteOf(of, rule, values)
    if (isUnpriced(part)) found.set(of.procedure.line, part)
    else portes.push({ of, part })
  }
  const [highest, ...others] = highestFirst(portes, ({ part }) => amountOf(part))
  if (rule === undefined || highest === undefined) return found
  found.set(highest.of.procedure.line, movedBy(highest.part, ...secondSide(highest.of, rule)))
  for (const { of, part } of others) {
    const factor = furtherFactor(of, highest.of, rule)
    found.set(of.procedure.line, isUnpriced(factor) ? factor : movedBy(part, factor, ...secondSide(of, rule)))
  }
  return found
}

function porteOf({ price }: PricedProcedure, rule: AnaesthesiaRule, values: AnaesthesiaValues): ExactPart | Unpriced {
  const number = price.anaesthesiaPorte ?? rule.missing
  if (number === 0) return notForeseen('The table foresees no anaesthetist for this procedure.')
  const porte = rule.map[String(number)]
  const base = porte === undefined ? undefined : values.valueOf(porte)
  if (porte === undefined || base === undefined)
    return ruleMissing('anaesthesia', `anaesthetic porte ${number} has no value there`)
  return { part: 'anaesthesia', base, factors: values.factors }
}

function furtherFactor(
  { procedure }: PricedProcedure,
  highest: PricedProcedure,
  rule: AnaesthesiaRule,
): PartFactor | Unpriced {
  if (rule.only_highest)
    return { rule: 'anaesthesia', percent: NOTHING, why: 'the highest anaesthetic porte alone is paid' }
  const access = accessBeside(procedure.access, highest.procedure.access)
  if (access === null) return dataNeeded('access', `the highest anaesthetic porte is line ${highest.procedure.line}'s`)
  const percent: Percent = access === 'same' ? rule.same : rule.other
  return { rule: 'anaesthesia', percent, why: `${access} access, beside line ${highest.procedure.line}` }
}

function secondSide({ procedure }: PricedProcedure, rule: AnaesthesiaRule): readonly PartFactor[] {
  return procedure.bilateral === null
    ? []
    : [{ rule: 'bilateral', percent: added100(rule.bilateral), why: 'both sides' }]
}
