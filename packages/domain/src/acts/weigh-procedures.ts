import { percentOf, toNumber, type Percent } from '../money/percent.ts'
import { compareRatios, type Ratio } from '../money/ratio.ts'
import type { Access } from './act.ts'
import type { ActRules, FurtherRule, MainBy } from './act-rules.ts'
import { amountOf, type PartFactor } from '../pricing/exact-part.ts'
import { wholeOf, type PricedProcedure, type ProcedurePrice } from './priced-procedure.ts'
import { dataNeeded, isUnpriced, ruleMissing, type Unpriced } from './unpriced.ts'

/** What the rules of the act make of one procedure: its percentages, and the procedure it stands beside. */
export interface Weight {
  readonly main: PricedProcedure
  readonly factors: readonly PartFactor[]
}

const WHOLE = percentOf(100)
const NO_PORTES: Ratio = { numerator: 0n, denominator: 1n }

/**
 * The weight of each procedure of one day and team, by its line.
 * @source CBHPM, Instruções Gerais 4.1 to 4.3; which percentages hold is the period's.
 */
export function weighProcedures(
  group: readonly PricedProcedure[],
  rules: ActRules,
): ReadonlyMap<string, Weight | Unpriced> {
  const isAmong = ({ price }: PricedProcedure) => inChapters(price.chapter, rules.further)
  const weighed = group.filter(isAmong)
  const found = new Map<string, Weight | Unpriced>()
  const order = weighed.length > 1 ? inOrder(weighed, rules.main_by) : weighed
  for (const one of group) {
    if (isUnpriced(order)) found.set(one.procedure.line, isAmong(one) ? order : besideItself(one, rules))
    else {
      const place = order.indexOf(one)
      const main = place < 0 ? one : (order[0] as PricedProcedure)
      found.set(one.procedure.line, weightOf(one, main, place, rules))
    }
  }
  return found
}

function inChapters(chapter: string | null, further: FurtherRule | undefined): boolean {
  return further?.chapters === undefined || (chapter !== null && further.chapters.includes(chapter))
}

function besideItself(one: PricedProcedure, rules: ActRules): Weight | Unpriced {
  return weightOf(one, one, 0, rules)
}

/** Procedures with the main one first; of equals the earlier line. */
function inOrder(group: readonly PricedProcedure[], by: MainBy | undefined): readonly PricedProcedure[] | Unpriced {
  if (by === undefined) return ruleMissing('main_by', 'several procedures of one team and day are weighed by it')
  const descending = highestFirst(group, ({ price }) => (by === 'value' ? wholeOf(price) : portesOf(price)))
  if (by !== 'named') return descending
  const named = descending.filter(({ procedure }) => procedure.access === 'main')
  const main = named[0]
  if (main === undefined || named.length > 1)
    return dataNeeded('access', 'the period weighs by the one procedure that is named `main`')
  return [main, ...descending.filter((one) => one !== main)]
}

/** UCO and film are no porte, however much they are. */
function portesOf({ porte }: ProcedurePrice): Ratio {
  return porte === null ? NO_PORTES : amountOf(porte)
}

/** In a stable order, so of equals the earlier comes first. */
export function highestFirst<Of>(all: readonly Of[], amount: (one: Of) => Ratio): readonly Of[] {
  return all
    .map((one) => ({ one, value: amount(one) }))
    .toSorted((a, b) => compareRatios(b.value, a.value))
    .map(({ one }) => one)
}

function weightOf(one: PricedProcedure, main: PricedProcedure, place: number, rules: ActRules): Weight | Unpriced {
  const further = place > 0 ? furtherFactor(one, main, place, rules.further) : null
  if (isUnpriced(further)) return further
  const second = secondSide(one, rules)
  if (isUnpriced(second)) return second
  return { main, factors: [...(further === null ? [] : [further]), ...(second === null ? [] : [second])] }
}

function furtherFactor(
  { procedure }: PricedProcedure,
  main: PricedProcedure,
  place: number,
  rule: FurtherRule | undefined,
): PartFactor | Unpriced {
  if (rule === undefined) return ruleMissing('further', 'it says the percentage of a further procedure')
  if ('sequence' in rule) {
    const percent = rule.sequence[Math.min(place, rule.sequence.length - 1)] as Percent
    return { rule: 'further', percent, why: `procedure ${place + 1} of the act` }
  }
  const access = accessBeside(procedure.access, main.procedure.access)
  if (access === null)
    return dataNeeded(
      'access',
      `the main procedure is line ${main.procedure.line}, and this one has the same access or another`,
    )
  return {
    rule: 'further',
    percent: rule[`${access}_access`],
    why: `${access} access, beside line ${main.procedure.line}`,
  }
}

/** One that is marked main and is not takes the access of the one that is. */
export function accessBeside(own: Access | null, ofMain: Access | null): Exclude<Access, 'main'> | null {
  const access = own === 'main' ? ofMain : own
  return access === 'main' ? null : access
}

function secondSide({ procedure: { bilateral } }: PricedProcedure, rules: ActRules): PartFactor | null | Unpriced {
  if (bilateral === null) return null
  if (rules.bilateral === undefined) return ruleMissing('bilateral', 'it says what the second side adds')
  const added = rules.bilateral[bilateral]
  return { rule: 'bilateral', percent: added100(added), why: `both sides: ${toNumber(added)} % for the second` }
}

/** A percentage that is added to the whole. */
export function added100(added: Percent): Percent {
  return (WHOLE + added) as Percent
}
