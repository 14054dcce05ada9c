import { centsOf, smaller, type Cents } from '@vigencia/domain/money/cents.ts'
import { copayOfLine } from '@vigencia/domain/pricing/copay.ts'
import type { ActOutcome, OutcomeLine } from './act-outcome.ts'

/** The copay of each line. A cap for the whole act holds once for its lines of one period, in their order. */
export function copayOfActLines(outcome: ActOutcome, lines: readonly OutcomeLine[]): OutcomeLine[] {
  const { request, contract } = outcome
  const left = new Map<string, Cents>()
  return lines.map((line) => {
    const { day, answered } = line
    if (answered.price_cents === null) return line
    const { period, prices } = day
    const typeRule = period?.typeRules.get(request.appointment_type_id ?? '')
    const event = {
      procedureCode: answered.procedure_code,
      day: 0,
      appointmentTypeId: null,
      qualifiers: null,
      quantity: answered.quantity,
    }
    const pricing = { contract, period, prices, event, explained: false }
    const price = centsOf(answered.price_cents)
    let copay = copayOfLine(pricing, typeRule, price, answered.quantity, null)
    const cap = typeRule?.copayCap ?? period?.copayCap ?? null
    if (period !== null && cap !== null && period.copayCapPer === 'act') {
      const rest = left.get(period.periodId) ?? cap
      copay = smaller(copay, rest)
      left.set(period.periodId, centsOf(rest - copay))
    }
    const patient_cents = contract.paymentType === 'particular' ? price : copay
    const split = { copay_cents: copay, patient_cents, payer_cents: price - patient_cents }
    return { ...line, answered: { ...answered, ...split } }
  })
}
