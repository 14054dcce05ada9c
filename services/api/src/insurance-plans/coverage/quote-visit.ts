import type { visitQuote } from '@vigencia/contracts/insurance-plans/visit-quote.ts'
import { Refusal, REFUSALS } from '@vigencia/domain/refusals.ts'
import type { Declined } from '@vigencia/domain/pricing/pricing.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { answerCoverage, type CoverageAnswer } from './answer-coverage.ts'
import { revisionOfPlans } from './revision-of-plans.ts'

/** What a plan pays of one visit, line by line and in sum. */
export const quoteVisit: UseCase<typeof visitQuote> = async (work, { lines, ...shared }) => {
  // of one revision, also where an instant is asked about
  const revision = await revisionOfPlans(work, shared)
  const events = lines.map((line) => ({ ...shared, ...line, revision, known_at: null, visit: '' }))
  const answers = await answerCoverage(work, events, true)
  const unknown = answers.find((answer) => 'code' in answer && answer.code === 'plan_not_found') as Declined | undefined
  if (unknown !== undefined) throw new Refusal(unknown.code, unknown.detail)
  const quotes = answers.filter((answer): answer is CoverageAnswer => !('code' in answer))
  const { plan_id, event_date, currency } = shared
  return {
    plan_id,
    event_date: event_date.toString(),
    currency,
    complete: quotes.length === lines.length,
    price_cents: sumOf(quotes, 'price_cents'),
    fixed_copay_cents: sumOf(quotes, 'fixed_copay_cents'),
    variable_copay_cents: sumOf(quotes, 'variable_copay_cents'),
    patient_cents: sumOf(quotes, 'patient_cents'),
    plan_cents: sumOf(quotes, 'plan_cents'),
    igv_included: false,
    revision,
    lines: answers.map(quoteOrRefusal),
  }
}

type Amount = 'price_cents' | 'fixed_copay_cents' | 'variable_copay_cents' | 'patient_cents' | 'plan_cents'

function sumOf(quotes: readonly CoverageAnswer[], amount: Amount): number {
  const sum = quotes.reduce((total, quote) => total + quote[amount], 0)
  if (sum > Number.MAX_SAFE_INTEGER)
    throw new Refusal('amount_too_large', 'The visit is more than this system reckons with.')
  return sum
}

/** An answer in its place: a quote, or the refusal that stands for it. */
export function quoteOrRefusal(answer: CoverageAnswer | Declined) {
  return 'code' in answer
    ? { quote: null, refusal: { ...answer, status: REFUSALS[answer.code].status } }
    : { quote: answer, refusal: null }
}
