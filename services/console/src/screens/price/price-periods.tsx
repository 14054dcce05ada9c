import { useLingui } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import { Timeline, type TimelineSpan } from '../../components/timeline/timeline.tsx'
import { useFormats } from '../../formats/use-formats.ts'
import { dayAfter } from '../../formats/zoned-day.ts'
import { bordersOf } from './timeline-borders.ts'
import styles from './price.module.css'

interface PricePeriodsProps {
  readonly timeline: Api.Timeline
  readonly day: string
}

/** The periods of the payer as one bar, with the day of the event marked in it. */
export function PricePeriods({ timeline, day }: PricePeriodsProps) {
  const { t } = useLingui()
  const formats = useFormats()
  const { from, to } = bordersOf(timeline, day)
  const words = {
    draft: t`Draft`,
    active: t`In force`,
    terminated: t`Terminated`,
    expired: t`Expired`,
    renewed: t`Renewed`,
  }
  const spans = timeline.items.flatMap((item): TimelineSpan[] => {
    if (item.kind === 'table' || item.from === null) return []
    const end = item.to === null ? null : dayAfter(item.to)
    if (item.kind === 'gap')
      return item.to === null ? [] : [{ id: item.from, from: item.from, to: end, look: 'gap', status: t`No period` }]
    const look = item.status === 'draft' ? 'draft' : item.in_force ? 'solid' : 'past'
    const status = words[item.status]
    return [{ id: item.period_id, from: item.from, to: end, look, status, text: item.cbhpm_table_version ?? '' }]
  })
  return (
    <div className={styles['periods']}>
      <h2>{t`Periods`}</h2>
      <Timeline
        caption={t`Periods of ${timeline.name}`}
        from={from}
        to={to}
        rows={[{ id: timeline.convenio_id, name: timeline.name, label: timeline.name, spans }]}
        marks={[{ day, text: formats.day(day) }]}
      />
    </div>
  )
}
