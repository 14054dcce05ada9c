import { isBefore, type Day } from '../calendar/day.ts'
import { isPricing, statusSeen, type StoredHold, type StoredStatus } from './period-status.ts'

/**
 * Why no act can change a period, as the rest of a sentence; null where one can.
 * What the newest revision prices decides, and today's date only whether the word `retroactive` must be said.
 */
export function whyNotOpenToActs(
  period: StoredStatus & StoredHold,
  { retroactive }: { readonly retroactive: boolean },
  today: Day,
): string | null {
  const status = statusSeen(period, today)
  if (status === 'draft') return 'is draft, not active'
  if (!isPricing(period)) return `is ${status} by ${period.closed_reason}: it prices no day any more`
  if (retroactive || !isOver(period, today)) return null
  return `is ${status}, not active: its last day is before today, so say "retroactive": true to change it all the same`
}

/** Whether its last day is before today. */
function isOver({ days }: Pick<StoredStatus, 'days'>, today: Day): boolean {
  return days.end !== null && isBefore(days.end, today)
}
