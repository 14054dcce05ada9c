import { actPreset, type ActPreset } from '../acts/presets.ts'
import type { ActRules } from '../acts/act-rules.ts'
import type { Access, ParticipantRole } from '../acts/act.ts'
import type { ActToPrice } from '../acts/act-to-price.ts'
import type { DayPricing } from '../acts/day-pricing.ts'
import { quoteOfAct } from '../acts/quote-of-act.ts'
import { dayOf, FIRST_DAY, type DayNumber } from '../calendar/day.ts'
import { percentOf } from '../money/percent.ts'
import { isDeclined } from '../pricing/pricing.ts'

/** By which rule of a contract a payer's figure would arise, were it another one than is agreed. */
export const FIGURE_RULES = [
  'no_urgency',
  'no_accommodation',
  'assistants_to_2016',
  'assistants_2018_on',
  'only_highest_anaesthesia',
  'same_access',
] as const
export type FigureRule = (typeof FIGURE_RULES)[number]

/** What a payer seems to have priced a line by. Days are YYYY-MM-DD. */
export type PayersFigure =
  | { readonly by: 'period'; readonly periodId: string; readonly start: string | null; readonly end: string | null }
  | { readonly by: FigureRule }
  /** Nothing was paid, and nothing but the price of none is that. */
  | { readonly by: 'nothing_paid' }

/** What one kept line bills of its act: participants of one procedure, or an expense. */
export interface LineOfAct {
  readonly line: string
  /** Null: an expense. */
  readonly roles: readonly ParticipantRole[] | null
}

/**
 * The rule or period by which a line costs what its payer released; null: none is known. Terms of other periods come
 * first, since a table that is out of date is the plainest reason.
 * @param others what the other periods of the contract agree, the nearest first
 */
export function payersFigure(
  input: ActToPrice,
  of: LineOfAct,
  releasedCents: number,
  others: readonly DayPricing[],
): PayersFigure | null {
  const agreed = priceOf(input, of)
  if (releasedCents === agreed) return null
  for (const other of others)
    if (
      other.period !== null &&
      priceOf(
        onEachDay(input, () => other),
        of,
      ) === releasedCents
    )
      return {
        by: 'period',
        periodId: other.period.periodId,
        start: dayText(other.period.from),
        end: dayText(other.period.until - 1),
      }
  const by = FIGURE_RULES.find((rule) => {
    const price = priceOf(VARIED[rule](input), of)
    return price === releasedCents && price !== agreed
  })
  if (by !== undefined) return { by }
  return releasedCents === 0 ? { by: 'nothing_paid' } : null
}

/** What the contract pays of a kept line; null: one of its parts has no price. */
export function priceOf(input: ActToPrice, { line, roles }: LineOfAct): number | null {
  const quoted = quoteOfAct(input)
  if (isDeclined(quoted)) return null
  const own = quoted.lines.filter(
    (one) => one.line === line && (roles === null || roles.some((role) => role === one.role)),
  )
  return own.reduce<number | null>(
    (sum, { price_cents: cents }) => (sum === null || cents === null ? null : sum + cents),
    own.length === 0 ? null : 0,
  )
}

const FIRST_NUMBERED = dayOf('1970-01-01')
const WHOLE = percentOf(100)
const VARIED: Readonly<Record<FigureRule, (input: ActToPrice) => ActToPrice>> = {
  no_urgency: withRules(({ urgency }) => ({ urgency: urgency && { ...urgency, percent: percentOf(0) } })),
  no_accommodation: withRules(({ accommodation }) => ({
    accommodation: accommodation && { ...accommodation, ward: WHOLE, apartment: WHOLE },
  })),
  assistants_to_2016: withRules(assistantsOf('cbhpm_to_2016')),
  assistants_2018_on: withRules(assistantsOf('cbhpm_2018_on')),
  only_highest_anaesthesia: withRules(({ anaesthesia }) => ({
    anaesthesia: anaesthesia && { ...anaesthesia, only_highest: true },
  })),
  same_access: (input) => withAccess(input, 'same'),
}

function assistantsOf(preset: ActPreset): (rules: ActRules) => Partial<ActRules> {
  const percents = actPreset(preset, FIRST_DAY).assistants?.percents
  return ({ assistants }) => ({
    assistants: assistants && { ...assistants, percents: percents ?? assistants.percents },
  })
}

function withRules(changed: (rules: ActRules) => Partial<ActRules>): (input: ActToPrice) => ActToPrice {
  return (input) => onEachDay(input, (day) => ({ ...day, rules: { ...day.rules, ...changed(day.rules) } }))
}

function onEachDay(input: ActToPrice, change: (day: DayPricing) => DayPricing): ActToPrice {
  return { ...input, days: new Map([...input.days].map(([day, pricing]) => [day, change(pricing)])) }
}

/** As if each further procedure were reached so. */
function withAccess(input: ActToPrice, access: Access): ActToPrice {
  const procedures = input.act.procedures.map((one) =>
    one.access === null || one.access === 'main' ? one : { ...one, access },
  )
  return { ...input, act: { ...input.act, procedures } }
}

function dayText(day: DayNumber): string | null {
  return Number.isFinite(day) ? FIRST_NUMBERED.add({ days: day }).toString() : null
}
