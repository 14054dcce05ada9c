import { useLingui } from '@lingui/react/macro'
import type { PagedRows } from '../../../components/data-grid/use-paged-rows.ts'
import { Timeline, type TimelineSpan } from '../../../components/timeline/timeline.tsx'
import type { Entry } from '../catalogues/entry.ts'
import { dayAfter, holdsOn, rangeOf } from '../parts/validity-range.ts'
import { useToday } from '../parts/use-today.ts'

export interface PlanTimelineProps {
  readonly rows: PagedRows<Entry>
  readonly on: string | null
  readonly onOpen: (id: number) => void
}

/** A lane for each plan: the days that it covers, over all its versions. */
export function PlanTimeline({ rows, on, onOpen }: PlanTimelineProps) {
  const { t } = useLingui()
  const today = useToday()
  const day = on ?? today
  const plans = Array.from({ length: rows.total }, (_, index) => rows.at(index)).filter((plan) => plan !== undefined)
  if (plans.length === 0) return null
  const { from, to } = rangeOf(
    plans.map((plan) => ({ start: plan['window_start'] as string | null, end: plan['window_end'] as string | null })),
    day,
  )
  const spanOf = (plan: Entry): TimelineSpan => {
    const [start, end] = [plan['window_start'] as string | null, plan['window_end'] as string | null]
    const hasEnded = !holdsOn(plan, day)
    const isToCome = !hasEnded && start !== null && start > day
    return {
      id: String(plan.id),
      from: start ?? from,
      to: end === null ? null : dayAfter(end),
      look: hasEnded ? 'past' : isToCome ? 'draft' : 'solid',
      status: hasEnded ? t`Ended` : isToCome ? t`To come` : t`Holds`,
      text: plan['description'] as string,
    }
  }
  return (
    <Timeline
      caption={t`The days that each plan covers`}
      nameHeader={t`Plan`}
      rows={plans.map((plan) => ({
        id: String(plan.id),
        name: `${plan['code'] as string} ${plan['description'] as string}`,
        label: plan['code'] as string,
        spans: [spanOf(plan)],
      }))}
      from={from}
      to={to}
      marks={[{ day, text: on === null ? t`today` : t`the day` }]}
      onOpen={(row) => onOpen(Number(row.id))}
    />
  )
}
