import type { z } from 'zod'
import type { CoverageQuote } from '@vigencia/contracts/insurance-plans/coverage-fields.ts'
import type { coverageQuote } from '@vigencia/contracts/insurance-plans/coverage-quote.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { whyNotReached } from '@vigencia/domain/agreements/revision-input.ts'
import { priceCoverage } from '@vigencia/domain/insurance-plans/price-coverage.ts'
import type { Declined } from '@vigencia/domain/pricing/pricing.ts'
import { readCoverageFacts, type StoredCoverageFacts } from './read-coverage-facts.ts'
import { PLANS_STAND } from './revision-of-plans.ts'
import { visitsOf, type Visit, type VisitInput } from './visits-of.ts'

export type EventInput = z.output<typeof coverageQuote.input> & VisitInput

export type CoverageAnswer = z.output<typeof CoverageQuote>

/** The price of each event, in their order, or the reason why there is none. */
export async function answerCoverage(
  work: UnitOfWork,
  request: readonly EventInput[],
  explained: boolean,
): Promise<(CoverageAnswer | Declined)[]> {
  const stored = await readCoverageFacts(work, request)
  const visits = visitsOf(request, stored)
  return request.map((one, i) =>
    answerOne(work, one, stored[i] as StoredCoverageFacts, visits[i] as Visit | null, explained),
  )
}

function answerOne(
  work: UnitOfWork,
  request: EventInput,
  { facts, revision, newest, terms }: StoredCoverageFacts,
  visit: Visit | null,
  explained: boolean,
): CoverageAnswer | Declined {
  const late = whyNotReached(request, newest, work, PLANS_STAND)
  if (late !== null) return { code: 'revision_not_reached', detail: late }
  const { plan_id, benefit_id, event_date, kind, tariff_code, list_price_cents, currency, quantity } = request
  const event = {
    planId: plan_id,
    benefitId: benefit_id,
    day: event_date,
    kind,
    currency,
    tariffCode: tariff_code,
    listPrice: list_price_cents,
    quantity,
  }
  const priced = priceCoverage(event, facts, visit?.copays ?? null, explained)
  if ('code' in priced) return priced
  const values = { plan_id, benefit_id, event_date: event_date.toString(), kind, tariff_code, list_price_cents }
  // what was answered before visits were known is answered again to the byte
  const told =
    visit === null || terms === null
      ? {}
      : { visit_line_count: visit.lineCount, igv_included: false as const, line_terms: terms }
  return { ...values, currency, quantity, ...priced, ...told, revision }
}
