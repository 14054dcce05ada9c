import { createHash } from 'node:crypto'
import { z } from 'zod'
import { ActInput } from '@vigencia/contracts/acts/act-question.ts'
import { canonicalJson } from '@vigencia/database/canonical-json.ts'
import { amountOf, type ExactPart } from '@vigencia/domain/acts/exact-part.ts'
import type { ActLine } from '@vigencia/domain/acts/price-act.ts'
import type { FoundPrice } from '@vigencia/domain/acts/procedure-price.ts'
import { isUnpriced } from '@vigencia/domain/acts/unpriced.ts'
import { toNumber } from '@vigencia/domain/money/percent.ts'
import { toDecimalText } from '@vigencia/domain/money/ratio.ts'
import { declined, isDeclined, type Declined } from '@vigencia/domain/pricing/pricing.ts'
import { REFUSALS } from '@vigencia/domain/refusals.ts'
import { copayOfActLines } from './copay-of-act.ts'
import type { ActOutcome, ActRequest, AnsweredLine, DayPricing, OutcomeLine, PricedAct } from './act-outcome.ts'
import { sumsByRole } from './sums-by-role.ts'

/** In centavos: the largest whole number that JSON holds exactly. */
const MOST = BigInt(Number.MAX_SAFE_INTEGER)

/** The answer, or that its sum is more than this system reckons with. */
export function actAnswer(outcome: ActOutcome): PricedAct | Declined {
  const lines = copayOfActLines(outcome, outcomeLines(outcome))
  const total = (of: (line: AnsweredLine) => number | null) =>
    lines.reduce((sum, { answered }) => sum + (of(answered) ?? 0), 0)
  if (lines.reduce((sum, { price }) => sum + (price?.cents ?? 0n), 0n) > MOST)
    return declined('amount_too_large', 'The act is worth more than this system reckons with.')
  const roles = sumsByRole(lines)
  const copay_cents = total((line) => line.copay_cents)
  const price_cents = roles.reduce((sum, role) => sum + role.price_cents, 0)
  const patient_cents = outcome.contract.paymentType === 'particular' ? price_cents : copay_cents
  const answer = {
    question: questionOf(outcome.request),
    complete: lines.every(({ price }) => price !== null),
    lines: lines.map(({ answered }) => answered),
    roles,
    price_cents,
    copay_cents,
    payer_cents: price_cents - patient_cents,
    patient_cents,
    revision: outcome.contract.revision,
  }
  const digest = createHash('sha256')
    .update(canonicalJson(JSON.parse(JSON.stringify(answer))))
    .digest('hex')
  return { ...answer, digest }
}

/** The question as it was read, with its defaults, and without what only says how to answer. */
function questionOf(request: ActRequest): Record<string, unknown> {
  const { explain: _explain, revision: _revision, known_at: _known, ...question } = z.encode(ActInput, request)
  return question
}

function outcomeLines({ request, act, days, found, lines }: ActOutcome): OutcomeLine[] {
  const priced = new Map(lines.map((one) => [`${one.role} ${one.line}`, one]))
  return act.procedures.flatMap((procedure, place) =>
    procedure.participants.map(({ role }): OutcomeLine => {
      const day = days.get(procedure.day) as DayPricing
      const source = found.get(procedure.line) as FoundPrice | Declined
      const outcome = withinBounds(priced.get(`${role} ${procedure.line}`)?.outcome ?? (source as Declined))
      const price = isDeclined(outcome) || isUnpriced(outcome) ? null : outcome
      return {
        day,
        price,
        answered: {
          line: procedure.line,
          procedure_code: request.procedures[place]?.procedure_code as string,
          role,
          quantity: procedure.quantity,
          source: price === null || isDeclined(source) ? null : source.source,
          period_id: day.period?.periodId ?? null,
          unit_price_cents: price === null ? null : Number(price.cents) / procedure.quantity,
          price_cents: price === null ? null : Number(price.cents),
          copay_cents: null,
          payer_cents: null,
          patient_cents: null,
          parts: price === null ? [] : price.parts.map(shownPart),
          refusal: refusalOf(outcome),
          ...(price !== null &&
            !isDeclined(source) &&
            source.edition !== null && { price_table_edition: source.edition }),
          ...(!isDeclined(source) && source.explanation !== undefined && { explanation: source.explanation }),
        },
      }
    }),
  )
}

type Outcome = ActLine['outcome'] | Declined

/** A line whose amount JSON does not hold exactly has no price, as a quote of it has none. */
function withinBounds(outcome: Outcome): Outcome {
  if (isDeclined(outcome) || isUnpriced(outcome) || outcome.cents <= MOST) return outcome
  return declined('amount_too_large', 'The price of this line is more than this system reckons with.')
}

function refusalOf(outcome: Outcome): AnsweredLine['refusal'] {
  if (isUnpriced(outcome)) return { ...outcome, status: REFUSALS[outcome.code].status }
  if (isDeclined(outcome)) return { ...outcome, status: REFUSALS[outcome.code].status, missing: null }
  return null
}

function shownPart(part: ExactPart): AnsweredLine['parts'][number] {
  return {
    part: part.part,
    base: toDecimalText(part.base),
    factors: part.factors.map(({ rule, percent, why }) => ({ rule, percent: toNumber(percent), why })),
    amount: toDecimalText(amountOf(part)),
  }
}
