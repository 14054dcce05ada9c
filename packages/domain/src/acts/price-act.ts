import { roundHalfUp, plus, times, type Ratio } from '../money/ratio.ts'
import type { Percent } from '../money/percent.ts'
import type { Act, ActParticipant, ActProcedure, ParticipantRole } from './act.ts'
import type { ActRules, AssistantsRule } from './act-rules.ts'
import { circumstances } from './circumstances.ts'
import { amountOf, movedBy, type ExactPart } from '../pricing/exact-part.ts'
import type { PricedProcedure } from './priced-procedure.ts'
import { isUnpriced, notForeseen, ruleMissing, type Unpriced } from './unpriced.ts'
import { weighAnaesthesia, type AnaesthesiaValues } from './weigh-anaesthesia.ts'
import { weighProcedures, type Weight } from './weigh-procedures.ts'

/** What the period of one day says to one participant. */
export interface Agreed {
  readonly rules: ActRules
  readonly anaesthesia: AnaesthesiaValues
}

export interface ActPricing {
  readonly act: Act
  /** The procedures that their sources price, in the order of the act. */
  readonly priced: readonly PricedProcedure[]
  /** Answers the same object for what is the same, so that each set of rules weighs a group once. */
  readonly agreed: (procedure: ActProcedure, participant: ActParticipant) => Agreed
}

/** What one participant is paid for one procedure. */
export interface ActLine {
  readonly line: string
  readonly role: ParticipantRole
  readonly outcome: LinePrice | Unpriced
}

export interface LinePrice {
  readonly parts: readonly ExactPart[]
  /** Of one unit, in the currency's unit. */
  readonly exact: Ratio
  /** The rounded unit x quantity, in centavos. */
  readonly cents: bigint
}

const CENTS_A_UNIT: Ratio = { numerator: 100n, denominator: 1n }
const NOTHING: Ratio = { numerator: 0n, denominator: 1n }

/** A price for each procedure and participant; the unit is rounded once, half up. */
export function priceAct(pricing: ActPricing): readonly ActLine[] {
  const weights = new Weights(pricing)
  return pricing.priced.flatMap((one) =>
    one.procedure.participants.map((participant) => {
      const parts = partsOf(one, participant, pricing, weights)
      const outcome = isUnpriced(parts) ? parts : linePrice(parts, one.procedure.quantity)
      return { line: one.procedure.line, role: participant.role, outcome }
    }),
  )
}

function linePrice(parts: readonly ExactPart[], quantity: number): LinePrice {
  const exact = parts.map(amountOf).reduce(plus, NOTHING)
  return { parts, exact, cents: roundHalfUp(times(exact, CENTS_A_UNIT)) * BigInt(quantity) }
}

function partsOf(
  one: PricedProcedure,
  participant: ActParticipant,
  pricing: ActPricing,
  weights: Weights,
): readonly ExactPart[] | Unpriced {
  const { price, procedure } = one
  const agreed = pricing.agreed(procedure, participant)
  if (!price.weighed) {
    if (participant.role !== 'surgeon') return notForeseen('The price of this procedure is for all who take part.')
    return [...(price.porte === null ? [] : [price.porte]), ...price.apart]
  }
  const moved = circumstances(pricing.act, procedure, price.chapter, agreed.rules)
  if (isUnpriced(moved)) return moved
  if (participant.role === 'anaesthetist' || participant.role === 'assistant_anaesthetist') {
    const portes = weights.anaesthesia(one, agreed)
    if (isUnpriced(portes)) return portes
    const percent = agreed.rules.anaesthesia?.assistant as Percent
    const share = { rule: 'anaesthesia', percent, why: "of the anaesthetist's portes" }
    return [movedBy(portes, ...moved, ...(participant.role === 'anaesthetist' ? [] : [share]))]
  }
  const weight = weights.ofProcedure(one, agreed)
  if (isUnpriced(weight)) return weight
  const portes = price.porte === null ? [] : [movedBy(price.porte, ...weight.factors, ...moved)]
  if (participant.role === 'surgeon') return [...portes, ...price.apart]
  const share = shareOfSurgeon(participant.role, one, weight, agreed.rules)
  if (isUnpriced(share)) return share
  return portes.map((part) => movedBy(part, share))
}

/** The percent of the surgeon's portes that goes to a role. */
function shareOfSurgeon(
  role: Exclude<ParticipantRole, 'surgeon' | 'anaesthetist' | 'assistant_anaesthetist'>,
  one: PricedProcedure,
  { main }: Weight,
  rules: ActRules,
) {
  const why = "of the surgeon's portes"
  if (role === 'instrumentist' || role === 'perfusionist') {
    const percent = rules.roles?.[role]
    return percent === undefined
      ? ruleMissing('roles', `it says what a ${role} is paid`)
      : { rule: 'roles', percent, why }
  }
  const place = Number(role.slice('assistant_'.length))
  const rule = rules.assistants
  if (rule === undefined) return ruleMissing('assistants', 'it says what an assistant is paid')
  const foreseen = assistantsForeseen(rule, one, main)
  if (place > foreseen) return notForeseen(`The table foresees ${foreseen} assistants here.`)
  const percent = rule.percents[place - 1]
  if (percent === undefined) return ruleMissing('assistants', `it has no percentage for assistant ${place}`)
  return { rule: 'assistants', percent, why }
}

function assistantsForeseen({ count_from }: AssistantsRule, one: PricedProcedure, main: PricedProcedure): number {
  return (count_from === 'main' ? main : one).price.auxiliaries ?? 0
}

/** The weights of each group of one day and team, made once for each set of rules. */
class Weights {
  readonly #groups: ReadonlyMap<string, readonly PricedProcedure[]>
  readonly #procedures = new Map<ActRules, Map<string, ReadonlyMap<string, Weight | Unpriced>>>()
  readonly #anaesthesia = new Map<Agreed, Map<string, ReadonlyMap<string, ExactPart | Unpriced>>>()

  constructor({ priced }: ActPricing) {
    this.#groups = Map.groupBy(
      priced.filter(({ price }) => price.weighed),
      (one) => groupOf(one),
    )
  }

  ofProcedure(one: PricedProcedure, { rules }: Agreed): Weight | Unpriced {
    const weights = this.#once(this.#procedures, rules, one, (group) => weighProcedures(group, rules))
    return weights.get(one.procedure.line) as Weight | Unpriced
  }

  /** Anaesthetic portes are weighed over the procedures in which an anaesthetist takes part. */
  anaesthesia(one: PricedProcedure, agreed: Agreed): ExactPart | Unpriced {
    const weights = this.#once(this.#anaesthesia, agreed, one, (group) =>
      weighAnaesthesia(group.filter(hasAnaesthetist), agreed.rules.anaesthesia, agreed.anaesthesia),
    )
    return weights.get(one.procedure.line) as ExactPart | Unpriced
  }

  #once<By extends object, Found>(
    known: Map<By, Map<string, Found>>,
    by: By,
    one: PricedProcedure,
    weigh: (group: readonly PricedProcedure[]) => Found,
  ): Found {
    const ofRules = known.get(by) ?? new Map<string, Found>()
    known.set(by, ofRules)
    const key = groupOf(one)
    const found = ofRules.get(key) ?? weigh(this.#groups.get(key) ?? [])
    ofRules.set(key, found)
    return found
  }
}

function groupOf({ procedure }: PricedProcedure): string {
  return `${procedure.day} ${procedure.team}`
}

function hasAnaesthetist({ procedure }: PricedProcedure): boolean {
  return procedure.participants.some(({ role }) => role === 'anaesthetist' || role === 'assistant_anaesthetist')
}
