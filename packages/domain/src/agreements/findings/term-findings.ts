import { dayAfter, isBefore } from '../../calendar/day.ts'
import { inWords, type Validity } from '../../calendar/validity.ts'
import { gapBetween } from '../gaps.ts'
import { endDateLost } from './end-date-lost.ts'
import { finding, type Finding } from './finding.ts'
import type { Neighbour, PeriodFacts } from './period-facts.ts'

const DAYS_OF_NOTICE = 30

/** Findings about the days of a period: gaps, an end without a successor, prices that nobody adjusted. */
export function termFindings(facts: PeriodFacts): Finding[] {
  return [
    gap('gap_before', facts.previous?.days, facts.days, facts.previous),
    gap('gap_after', facts.days, facts.next?.days, facts.next),
    lostEnd(facts),
    withoutSuccessor(facts),
    withoutReajuste(facts),
  ].filter((one) => one !== null)
}

function lostEnd({ predecessor, days }: PeriodFacts): Finding | null {
  if (predecessor === null || predecessor.days === null) return null
  return endDateLost({ id: predecessor.id, days: predecessor.days }, days)
}

function gap(
  code: 'gap_before' | 'gap_after',
  earlier: Validity | undefined,
  later: Validity | undefined,
  neighbour: Neighbour | null,
): Finding | null {
  const days = earlier && later ? gapBetween(earlier, later) : null
  if (days === null || neighbour === null) return null
  const other = `the ${code === 'gap_before' ? 'previous' : 'next'} period, ${inWords(neighbour.days)}`
  const message = `No period prices ${inWords(days)}, between this one and ${other}.`
  return finding({ code, severity: 'warning', message, period_id: neighbour.id, from: days.start, to: days.end })
}

/** The end is thirty days away or less, or has passed, and no activated period comes after it. */
function withoutSuccessor({ days, next, today, convenio_is_active }: PeriodFacts): Finding | null {
  const { end } = days
  // a deactivated payer needs no successor
  if (end === null || next !== null || !convenio_is_active) return null
  const daysLeft = today.until(end).days
  if (daysLeft > DAYS_OF_NOTICE) return null
  const when = daysLeft < 0 ? `ended on ${end.toString()}` : `ends on ${end.toString()}, in ${daysLeft} days`
  const message = `The period ${when}, and no activated period comes after it.`
  return finding({ code: 'no_successor', severity: 'warning', message, from: dayAfter(end) })
}

/** The period is in force, and its prices have been the same for more than a year. */
function withoutReajuste({ in_force, prices_since, today }: PeriodFacts): Finding | null {
  if (!in_force || prices_since === null || !isBefore(prices_since.add({ years: 1 }), today)) return null
  const message = `The prices have been the same since ${prices_since.toString()}, for more than a year.`
  return finding({ code: 'no_reajuste_for_a_year', severity: 'info', message, from: prices_since })
}
