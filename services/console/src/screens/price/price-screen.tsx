import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { useQueries, useQueryClient } from '@tanstack/react-query'
import { Button } from '../../components/button/button.tsx'
import { Beside } from '../../components/comparison/beside.tsx'
import { ComparisonChoice } from '../../components/comparison/comparison-choice.tsx'
import { ComparisonForm } from '../../components/comparison/comparison-form.tsx'
import { Difference } from '../../components/comparison/difference.tsx'
import { KnownAt } from '../../components/known-at/known-at.tsx'
import { Page } from '../../components/page/page.tsx'
import { Empty } from '../../components/states/empty.tsx'
import { endOfDay, todayIn } from '../../formats/zoned-day.ts'
import { PrintedHead } from '../../shell/printed-head/printed-head.tsx'
import { useSession } from '../../shell/session/session.ts'
import { PriceAnswer } from './price-answer.tsx'
import { PriceForm } from './price-form.tsx'
import { priceOf, type Event } from './price-queries.ts'
import type { PriceSearch } from './price-search.ts'
import { useCopiedPrice } from './use-copied-price.ts'

const loadEvidence = () => import('./evidence-panel.tsx')
const EvidencePanel = lazy(async () => ({ default: (await loadEvidence()).EvidencePanel }))

export function PriceScreen() {
  const { t } = useLingui()
  const search = useSearch({ from: '/frame/price' })
  const navigate = useNavigate({ from: '/price' })
  const { tenant } = useSession()
  const [isProving, setProving] = useState(false)
  const copy = useCopiedPrice()
  const queries = useQueryClient()

  const day = search.day ?? todayIn(tenant.time_zone)
  const hasCode = search.code !== undefined
  const change = useCallback(
    (part: PriceSearch) => {
      void navigate({
        search: (before: PriceSearch) => ({ ...before, ...part }),
        replace: hasCode && !('code' in part),
      })
    },
    [navigate, hasCode],
  )
  const events = eventsOf(search, day, tenant.time_zone)
  const [first] = events
  const hasEvent = first !== undefined
  useEffect(() => {
    // behind the price, so that it is there without a network too
    if (hasEvent) void loadEvidence()
  }, [hasEvent])
  const quote = first === undefined ? undefined : queries.getQueryData(priceOf(first).queryKey)
  return (
    <Page
      title={t`Price on a date`}
      acts={
        first !== undefined && (
          <>
            <ComparisonChoice search={search} onChange={change} />
            <Button onPress={() => void copy(first)}>{t`Copy as text`}</Button>
            <Button onPress={() => setProving(true)}>{t`Evidence`}</Button>
          </>
        )
      }
    >
      <PrintedHead />
      <PriceForm search={search} day={day} onChange={change} />
      <ComparisonForm search={search} onChange={change} />
      <KnownAt search={search} onChange={change} />
      {first === undefined ? (
        <Empty title={t`Which price are you looking for?`}>
          <p>
            <Trans>
              Choose who pays, then type a code or a part of a name, and Enter. The day is today until you change it.
            </Trans>
          </p>
        </Empty>
      ) : (
        <Beside>
          {events.map((event, place) => (
            <PriceAnswer key={place} event={event} />
          ))}
        </Beside>
      )}
      {events.length > 1 && <DifferenceOf events={events} />}
      {isProving && quote !== undefined && first !== undefined && (
        <Suspense>
          <EvidencePanel quote={quote} onCopy={() => void copy(first)} onClose={() => setProving(false)} />
        </Suspense>
      )}
    </Page>
  )
}

function DifferenceOf({ events }: { readonly events: readonly Event[] }) {
  const [first, second] = useQueries({ queries: events.map(priceOf) })
  return <Difference first={first?.data?.price_cents} second={second?.data?.price_cents} />
}

/** The event that is asked for, and the one that stands beside it. */
function eventsOf(search: PriceSearch, day: string, zone: string): Event[] {
  const { convenio, code, type, quantity, known, revision, versus, day2, convenio2 } = search
  if (convenio === undefined || code === undefined) return []
  const event = {
    convenio_id: convenio,
    procedure_code: code,
    event_date: day,
    appointment_type_id: type ?? null,
    quantity: quantity ?? 1,
    revision: known === undefined ? (revision ?? null) : null,
    known_at: known === undefined ? null : endOfDay(known, zone),
  }
  if (versus === 'day' && day2 !== undefined) return [event, { ...event, event_date: day2 }]
  if (versus === 'payer' && convenio2 !== undefined)
    return [event, { ...event, convenio_id: convenio2, revision: null }]
  return [event]
}
