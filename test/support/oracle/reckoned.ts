import { rounded } from '../model/exact.ts'
import type { Input, StoredFacts } from './stored-facts.ts'

/** A quote without its explanation, or the code of the refusal. */
export type Reckoned = string | Readonly<Record<string, unknown>>

/** What a question comes to by the facts that are stored: the contract's rules in the order of the contract. */
export function reckoned(input: Input, facts: StoredFacts): Reckoned {
  if (facts.payment_type === null || facts.newest === null) return 'convenio_not_found'
  const revision = input.revision ?? Number(facts.newest)
  if (revision > Number(facts.newest)) return 'revision_not_reached'
  const isSelfPay = facts.payment_type === 'particular'
  if (facts.period_id === null && !isSelfPay) return 'no_period_in_force'
  if (facts.has_rule && facts.rule_covers === false) return 'not_covered'
  const unit = unitPrice(facts, isSelfPay)
  if (typeof unit === 'string') return unit
  const price = unit.cents * input.quantity
  const copay = copayOf(price, facts)
  const patient = isSelfPay ? price : copay
  return {
    convenio_id: input.convenio_id,
    procedure_code: input.procedure_code,
    event_date: input.event_date,
    appointment_type_id: input.appointment_type_id,
    quantity: input.quantity,
    unit_price_cents: unit.cents,
    price_cents: price,
    copay_cents: copay,
    payer_cents: price - patient,
    patient_cents: patient,
    source: unit.source,
    period_id: facts.period_id,
    requires_card_number: facts.requires_card ?? false,
    requires_authorization: facts.rule_authorization ?? facts.requires_authorization ?? false,
    revision,
  }
}

function unitPrice(facts: StoredFacts, isSelfPay: boolean): { source: string; cents: number } | string {
  if (facts.override_covers === false) return 'not_contracted'
  if (facts.override_cents !== null) return { source: 'override', cents: Number(facts.override_cents) }
  if (isSelfPay && facts.own_purse_cents !== null) return { source: 'particular', cents: Number(facts.own_purse_cents) }
  if (facts.table_named === null) return 'no_price'
  if (facts.table_known === null) return 'price_table_unavailable'
  if (facts.table_price === null) return 'no_price'
  let [over, under] = exactly(facts.table_price)
  over *= 100n // in centavos
  const percents = [exactly(facts.percentage ?? '100'), ...(facts.adjustments ?? []).map(plusHundred)]
  for (const [percent, scale] of percents) [over, under] = [over * percent, under * scale * 100n]
  return { source: 'table', cents: rounded({ over, under }) }
}

function copayOf(price: number, facts: StoredFacts): number {
  if (facts.payment_type !== 'convenio' || facts.copay_enabled !== true) return 0
  const percent = facts.rule_percent ?? facts.copay_percent
  if (percent === null) return 0
  const [over, under] = exactly(percent)
  const share = rounded({ over: BigInt(price) * over, under: under * 100n })
  const cap = facts.rule_cap ?? facts.copay_cap
  return cap === null ? share : Math.min(share, Number(cap))
}

/** A decimal text as a fraction: -3.25 is -325 of 100. */
function exactly(text: string): [over: bigint, under: bigint] {
  const places = text.split('.')[1]?.length ?? 0
  return [BigInt(text.replace('.', '')), 10n ** BigInt(places)]
}

function plusHundred(text: string): [over: bigint, under: bigint] {
  const [over, under] = exactly(text)
  return [100n * under + over, under]
}
