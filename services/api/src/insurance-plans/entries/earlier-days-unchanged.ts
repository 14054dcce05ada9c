import { dayBefore, type Day } from '@vigencia/domain/calendar/day.ts'
import { inWords } from '@vigencia/domain/calendar/validity.ts'
import type { Catalogue, Values } from './catalogue.ts'
import type { KnownVersion } from './entry-versions.ts'
import { daysThatMove, hasWindow, windowFields } from './entry-window.ts'
import type { PlanWarning } from './plan-warning.ts'

/**
 * A change from a day on leaves earlier days with the validity they had. Who gives a plan another validity and looks at
 * those days is told so.
 */
export function earlierDaysUnchanged(
  catalogue: Catalogue,
  known: readonly KnownVersion[],
  { values, from }: { readonly values: Values; readonly from: Day | null },
): PlanWarning[] {
  if (from === null || !hasWindow(catalogue)) return []
  const moved = known.map((version) => ({ ...version, values: { ...version.values, ...windowFields(values) } }))
  const days = daysThatMove(known, moved, { start: null, end: dayBefore(from) })
  if (days.length === 0) return []
  return [
    {
      code: 'earlier_days_unchanged',
      detail: `The new validity holds from ${from.toString()} on, so these days stay as they were: ${days.map(inWords).join(' and ')}. \`valid_from: "window"\` changes them too.`,
    },
  ]
}
