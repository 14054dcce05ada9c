import type { ActRules } from '../act-rules.ts'
import type { Act, ActParticipant, ParticipantRole } from '../act.ts'
import { anaestheticPortes, isOfAnaesthesia } from './anaesthetic-portes.ts'
import { PLANS } from './any-qualifiers.ts'
import { circumstancesOf } from './circumstances-of-line.ts'
import { centavos, increase, NOTHING, product, share, sum, type Fraction } from './exact-fraction.ts'
import { porteOf, standings, type Standing } from './main-and-further.ts'
import { quantitiesApart } from './included-quantities.ts'
import { contractOn, plainLine, type PlainContract, type PlainLine } from './plain-contract.ts'
import { contractFor } from './rules-of-contract.ts'
import { all, found, isFound, lacksRule, refused, refusalsOf, type Reckoned } from './reckoned.ts'

/** What one participant of one procedure is paid for a unit, exactly. */
export interface ReckonedPart {
  readonly line: string
  readonly role: ParticipantRole
  readonly quantity: number
  readonly unit: Reckoned<Fraction>
  /** By which it is priced. */
  readonly contract: PlainContract | undefined
}

/** The price of a part: the unit is rounded once, and then times the quantity. */
export const centavosOf = (unit: Fraction, quantity: number) => centavos(unit) * BigInt(quantity)

/** The sum of each role, and by how much it differs from its lines where a period rounds once, over all its days. */
export function sumsOf(parts: readonly ReckonedPart[], question: Act): readonly RoleSum[] {
  const act = inAccommodationOfPlan(question)
  return [...Map.groupBy(parts, ({ role }) => role)].map(([role, ofRole]) => {
    const sums = [...Map.groupBy(ofRole, ({ contract }) => contract)].map(([contract, ofPeriod]) => {
      const priced = ofPeriod.flatMap(({ unit, quantity }) => (isFound(unit) ? [{ unit: unit.value, quantity }] : []))
      const ofLines = priced.reduce((total, { unit, quantity }) => total + centavosOf(unit, quantity), 0n)
      const roundsOnce = contract !== undefined && contractFor(contract, act).rules.rounding === 'act'
      const exact = sum(...priced.map(({ unit, quantity }) => product(unit, [BigInt(quantity), 1n])))
      return { ofLines, paid: roundsOnce ? centavos(exact) : ofLines }
    })
    const paid = sums.reduce((total, one) => total + one.paid, 0n)
    return [role, Number(paid), Number(paid - sums.reduce((total, one) => total + one.ofLines, 0n))] as const
  })
}
type RoleSum = readonly [role: ParticipantRole, cents: number, rounding: number]

/**
 * Every part of an act, straight from the rules as they are written down, by somebody who has not read the engine.
 * It remembers nothing between two lines, so it is slow.
 */
export function reckonAct(contracts: readonly PlainContract[], question: Act): readonly ReckonedPart[] {
  const act = inAccommodationOfPlan(question)
  const apart = quantitiesApart(contracts, act.procedures)
  const lines = act.procedures.map((procedure, i) => {
    const contract = contractOn(contracts, procedure.day)
    return contract === undefined ? refused('no_period_in_force') : plainLine(contract, procedure, apart[i] as number)
  })
  const weighed = lines.flatMap((line) => (isFound(line) && line.value.quantity > 0 ? [line.value] : []))
  const groups = Map.groupBy(weighed, groupOf)
  return act.procedures.flatMap(({ line, day, participants }, i) => {
    const contract = contractOn(contracts, day)
    const priced = lines[i] as Reckoned<PlainLine>
    const quantity = apart[i] as number
    const each = (unit: Reckoned<Fraction>) =>
      participants.map(({ role }) => ({ line, role, quantity, unit, contract }))
    if (quantity === 0) return each(found(NOTHING))
    if (!isFound(priced)) return each(priced)
    if (contract === undefined) return each(refused('no_period_in_force'))
    const group = groups.get(groupOf(priced.value)) ?? []
    return partsForEach(priced.value, group, contract, act)
  })
}

/** A plan says where its patients stay, unless the act does. */
const inAccommodationOfPlan = (act: Act): Act => ({
  ...act,
  accommodation: act.accommodation ?? PLANS.get(act.planId ?? '') ?? null,
})

/** The whole group is weighed anew by the rules of each who takes part. */
function partsForEach(line: PlainLine, group: readonly PlainLine[], contract: PlainContract, act: Act): ReckonedPart[] {
  const { participants } = line.procedure
  if (contract.some.length === 0) return partsOf(line, participants, group, { contract, act })
  return participants.flatMap((who) =>
    partsOf(line, [who], group, { contract: contractFor(contract, act, who), act }).map((part) => ({
      ...part,
      contract,
    })),
  )
}

interface Agreed {
  readonly contract: PlainContract
  readonly act: Act
}

/** Lines of one day and team are weighed together. */
const groupOf = ({ procedure: { day, team } }: PlainLine) => `${day} ${team}`

function partsOf(
  line: PlainLine,
  participants: readonly ActParticipant[],
  group: readonly PlainLine[],
  { contract, act }: Agreed,
): ReckonedPart[] {
  const { rules } = contract
  const { quantity } = line
  const { line: name } = line.procedure
  const part = (role: ParticipantRole, unit: Reckoned<Fraction>) => ({ line: name, role, quantity, unit, contract })
  if (line.isFixed)
    return participants.map(({ role }) =>
      part(role, role === 'surgeon' ? found(line.unmoved) : refused('not_foreseen')),
    )
  const standing = standings(group, rules).get(line) as Standing
  const circumstances = circumstancesOf(line, act, rules)
  const surgeon = surgeonsPortes(line, standing, circumstances, rules)
  const anaesthetic = anaestheticPortes(group, contract).get(line)
  return participants.map(({ role }) => {
    if (role === 'surgeon') return part(role, plus(surgeon, line.unmoved))
    if (anaesthetic === undefined || !isOfAnaesthesia(role))
      return part(role, times(surgeon, shareOfSurgeon(role, line, standing, rules)))
    const portes = times(anaesthetic, circumstances)
    return part(role, role === 'anaesthetist' ? portes : times(portes, shareOfAnaesthetist(rules)))
  })
}

const shareOfAnaesthetist = ({ anaesthesia }: ActRules) =>
  anaesthesia === undefined ? lacksRule('anaesthesia') : found(share(anaesthesia.assistant))

const plus = (one: Reckoned<Fraction>, unmoved: Fraction) => (isFound(one) ? found(sum(one.value, unmoved)) : one)

function times(...factors: readonly Reckoned<Fraction>[]): Reckoned<Fraction> {
  const each = all(factors)
  return isFound(each) ? found(product(...each.value)) : each
}

function surgeonsPortes(
  line: PlainLine,
  { portion }: Standing,
  circumstances: Reckoned<Fraction>,
  { bilateral }: ActRules,
): Reckoned<Fraction> {
  const side = line.procedure.bilateral
  if (side === null) return times(found(porteOf(line)), portion, circumstances)
  const both = bilateral === undefined ? lacksRule('bilateral') : found(increase(bilateral[side]))
  return times(found(porteOf(line)), portion, both, circumstances)
}

function shareOfSurgeon(
  role: ParticipantRole,
  line: PlainLine,
  { main }: Standing,
  { assistants, roles }: ActRules,
): Reckoned<Fraction> {
  if (role === 'instrumentist' || role === 'perfusionist') {
    const percent = roles?.[role]
    return percent === undefined ? lacksRule('roles') : found(share(percent))
  }
  const place = Number(role.slice('assistant_'.length))
  const foreseen = ({ code }: PlainLine) => code.auxiliaries ?? 0
  // without the rule nothing tells whose number counts
  if (assistants === undefined) return place > foreseen(line) ? refused(...NO_RULE_OR_PLACE) : lacksRule('assistants')
  const counted = assistants.count_from === 'line' ? found(line) : main
  if (!isFound(counted)) return refused(...refusalsOf(counted))
  const percent = assistants.percents[place - 1]
  if (place > foreseen(counted.value)) return refused('not_foreseen')
  return percent === undefined ? lacksRule('assistants') : found(share(percent))
}

const NO_RULE_OR_PLACE = ['rule_missing: assistants', 'not_foreseen']
