import { isBefore } from '../../calendar/day.ts'
import { toNumber } from '../../money/percent.ts'
import { adjustmentsOfOtherTerms } from './adjustments-of-other-terms.ts'
import { finding, type Finding, type FindingCode, type Found, type Severity } from './finding.ts'
import type { PeriodFacts, Skipped } from './period-facts.ts'
import { predecessorFindings } from './predecessor-findings.ts'

/** Findings about the prices of a period: its table, zeros, and overrides that do nothing or were left behind. */
export function priceFindings(facts: PeriodFacts): Finding[] {
  const { zero_overrides, zero_particular, as_table, table, skipped } = facts
  return [
    tableFinding(facts),
    tableBeginsLater(facts),
    adjustmentsOfOtherTerms(facts.adjustments),
    about('zero_price_override', 'warning', zero_overrides, 'Overrides that cost nothing'),
    about('zero_price_particular', 'warning', zero_particular, 'Self-pay prices that are zero on days of the period'),
    about('override_equals_table', 'info', as_table, `Overrides with the price that table "${table?.version}" gives`),
    ...predecessorFindings(facts.predecessor),
    ...(skipped === null ? [] : leftBehind(skipped)),
  ].filter((one) => one !== null)
}

function tableFinding({ table, payment_type, override_count }: PeriodFacts): Finding | null {
  if (table !== null) {
    if (table.state === 'published') return null
    const named = `The price table "${table.version}" that the period names`
    return table.state === 'missing'
      ? finding({ code: 'table_missing', severity: 'warning', message: `${named} is not imported.` })
      : finding({ code: 'table_unpublished', severity: 'warning', message: `${named} is not published.` })
  }
  if (payment_type === 'particular') return null
  // a list of its own may be all that was agreed; without one nothing has a price
  return override_count > 0
    ? finding({ code: 'no_table', severity: 'info', message: 'The period names no price table: only overrides price.' })
    : finding({
        code: 'no_table',
        severity: 'warning',
        message: 'The period names no price table and has no overrides: nothing has a price.',
      })
}

/** What nothing else prices on those days is refused, because no edition holds on them. */
function tableBeginsLater({ late_table, days }: PeriodFacts): Finding | null {
  if (late_table === null) return null
  const before = late_table.first_day.subtract({ days: 1 })
  const to = days.end === null || isBefore(before, days.end) ? before : days.end
  const message = `The price table "${late_table.version}" has no edition before ${late_table.first_day.toString()}: it prices nothing from ${days.start.toString()} to ${to.toString()}.`
  return finding({ code: 'table_begins_later', severity: 'warning', message, from: days.start, to })
}

function leftBehind({ source_id, percent, not_adjusted, not_carried }: Skipped): (Finding | null)[] {
  const moved = percent === null ? 0 : toNumber(percent)
  return [
    about('override_not_adjusted', 'warning', not_adjusted, `Overrides that the percent of ${moved} % left as they were`), // prettier-ignore
    about('override_not_carried', 'info', not_carried, 'Overrides of the period before that are not here'),
  ].map((one) => one && { ...one, period_id: source_id })
}

function about(code: FindingCode, severity: Severity, { count, examples }: Found, what: string): Finding | null {
  return count === 0 ? null : finding({ code, severity, message: `${what}: ${count}.`, count, examples })
}
