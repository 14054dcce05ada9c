import { inWords, type Validity } from '../../calendar/validity.ts'
import { finding, type Finding } from './finding.ts'

/** The period before had an end, and the one that took over from it has none. */
export function endDateLost(source: { readonly id: string; readonly days: Validity }, days: Validity): Finding | null {
  if (source.days.end === null || days.end !== null) return null
  const message = `The period is open-ended; the one that it took over from, ${inWords(source.days)}, had an end.`
  return finding({ code: 'end_date_lost', severity: 'warning', message, period_id: source.id, from: days.start })
}
