import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { Api } from '@vigencia/client'
import { lazy, Suspense, useState } from 'react'
import { Loading } from '../../components/states/loading.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { pricesOnFirstDays, type Event } from './price-queries.ts'
import styles from './price.module.css'
import { bordersOf } from './timeline-borders.ts'

const Steps = lazy(async () => ({ default: (await import('../../components/steps/steps.tsx')).Steps }))

interface PriceOverYearsProps {
  readonly event: Event
  readonly timeline: Api.Timeline
}

/** The same code on the first day of each period: what it cost then, and what it costs now. Asked when it is unfolded. */
export function PriceOverYears({ event, timeline }: PriceOverYearsProps) {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  const days = timeline.items.flatMap(({ kind, from }) => (kind !== 'table' && from !== null ? [from] : []))
  const { data, error, refetch } = useQuery({ ...pricesOnFirstDays(event, days), enabled: isOpen })
  return (
    <details className={styles['years']} onToggle={(toggled) => setOpen(toggled.currentTarget.open)}>
      <summary>{t`Over the years`}</summary>
      {isOpen && data === undefined && error === null && <Loading rows={4} />}
      {error !== null && <Refused error={error} onAgain={() => void refetch()} />}
      {data !== undefined && (
        <Suspense fallback={<Loading rows={4} />}>
          <Steps
            caption={t`Price of ${event.procedure_code} over the years`}
            steps={data}
            {...bordersOf(timeline, event.event_date)}
            mark={event.event_date}
          />
        </Suspense>
      )}
    </details>
  )
}
