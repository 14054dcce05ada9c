import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { dayOf, type Day } from '@vigencia/domain/calendar/day.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import type {
  CategoryThen,
  CoverageFacts,
  ItemThen,
  LineThen,
  OwnPriceThen,
  PlanCurrency,
  PlanThen,
  VersionThen,
} from '@vigencia/domain/insurance-plans/coverage-facts.ts'
import { centsOf } from '@vigencia/domain/money/cents.ts'
import { decimalOf, type Decimal4 } from '@vigencia/domain/money/decimal.ts'
import { percentOf } from '@vigencia/domain/money/percent.ts'
import { naturalKeyOf } from '../entries/catalogue.ts'
import { tariffItems } from '../catalogues.ts'
import { COVERAGE_STATEMENT } from './coverage-statement.ts'

export interface CoverageFactsInput {
  readonly plan_id: number
  readonly benefit_id: number
  readonly event_date: Day
  readonly tariff_code: string | null
  readonly revision: number | null
  readonly known_at: Instant | null
}

/** The facts that price one event, as known at a revision, with the newest revision. */
export interface StoredCoverageFacts {
  readonly facts: CoverageFacts
  readonly revision: number
  readonly newest: number
  /** Whether the fixed copay is the visit's at this revision. Before, it was each event's. */
  readonly knowsVisits: boolean
  /** What the line says beside its copays. */
  readonly terms: LineTerms | null
}

export interface LineTerms {
  readonly coverage_type: string | null
  readonly coverage_subtype: string | null
  readonly maximum_cents: number | null
  readonly waiting_until: string | null
  readonly guarantee_letter: boolean | null
}

/** A row of the statement. Its parts are JSON, in which a number of at most 14 digits is exact. */
interface Row {
  readonly newest: string
  readonly revision: string
  readonly knows_visits: boolean
  readonly currency: PlanCurrency
  readonly plan: (Then & Validity & { code: string }) | null
  readonly line: (Then & Copays & LineTerms) | null
  readonly category: (Then & Validity & Factors & { code: string }) | null
  readonly item: (Then & { code: string; units: number | null }) | null
  readonly own_price: (Then & { price_pen_cents: number | null; price_usd_cents: number | null }) | null
}
type Then = { id: number; is_active: boolean; starts_later: string | null }
type Validity = { validity_start: string | null; validity_end: string | null }
type Copays = { fixed_copay_cents: number; variable_copay_percent: number; pharmacy_copay_percent: number }
type Factors = {
  service_factor: number | null
  procedure_factor: number | null
  pharmacy_discount_percent: number
}

/** The facts that price each of some events, in their order. */
export async function readCoverageFacts(
  work: UnitOfWork,
  input: readonly CoverageFactsInput[],
): Promise<StoredCoverageFacts[]> {
  const questions = input.map((one, place) => ({
    place,
    plan_id: one.plan_id,
    benefit_id: one.benefit_id,
    day: one.event_date.toString(),
    item_key: one.tariff_code === null ? null : naturalKeyOf(tariffItems, { code: one.tariff_code }),
    revision: one.revision,
    known_at: one.known_at?.toString() ?? null,
  }))
  const rows = await work.sql<Row>(COVERAGE_STATEMENT, [work.tenant.id, JSON.stringify(questions)])
  return rows.map((row) => ({
    facts: coverageFactsOf(row),
    revision: Number(row.revision),
    newest: Number(row.newest),
    knowsVisits: row.knows_visits,
    terms: row.line && termsOf(row.line),
  }))
}

function termsOf(line: LineTerms): LineTerms {
  const { coverage_type, coverage_subtype, maximum_cents, waiting_until, guarantee_letter } = line
  return { coverage_type, coverage_subtype, maximum_cents, waiting_until, guarantee_letter }
}

function coverageFactsOf({ plan, line, currency, category, item, own_price }: Row): CoverageFacts {
  return {
    plan: plan && category && planOf(plan, category),
    line: line && lineOf(line, currency),
    item: item && itemOf(item, own_price),
  }
}

function planOf(plan: NonNullable<Row['plan']>, category: NonNullable<Row['category']>): PlanThen {
  const validity = { ...spanOf(plan), start: dayOf(plan.validity_start as string) }
  return { ...thenOf(plan), code: plan.code, validity, category: categoryOf(category) }
}

function lineOf(line: NonNullable<Row['line']>, currency: PlanCurrency): LineThen {
  return {
    ...thenOf(line),
    lineId: line.id,
    currency,
    fixedCopay: centsOf(line.fixed_copay_cents),
    variableCopay: percentOf(line.variable_copay_percent),
    pharmacyCopay: percentOf(line.pharmacy_copay_percent),
  }
}

function categoryOf(category: NonNullable<Row['category']>): CategoryThen {
  return {
    ...thenOf(category),
    categoryId: category.id,
    code: category.code,
    validity: spanOf(category),
    serviceFactor: decimal(category.service_factor),
    procedureFactor: decimal(category.procedure_factor),
    pharmacyDiscount: percentOf(category.pharmacy_discount_percent),
  }
}

function itemOf(item: NonNullable<Row['item']>, own: Row['own_price']): ItemThen {
  return { ...thenOf(item), code: item.code, units: decimal(item.units), ownPrice: own && ownPriceOf(own) }
}

function ownPriceOf(own: NonNullable<Row['own_price']>): OwnPriceThen {
  const { price_pen_cents: pen, price_usd_cents: usd } = own
  return {
    ...thenOf(own),
    cents: { PEN: pen === null ? null : centsOf(pen), USD: usd === null ? null : centsOf(usd) },
  }
}

function thenOf({ is_active, starts_later }: Then): VersionThen {
  return { isActive: is_active, startsLater: day(starts_later) }
}

function spanOf({ validity_start, validity_end }: Validity) {
  return { start: day(validity_start), end: day(validity_end) }
}

function day(text: string | null): Day | null {
  return text === null ? null : dayOf(text)
}

function decimal(value: number | null): Decimal4 | null {
  return value === null ? null : decimalOf(String(value))
}
