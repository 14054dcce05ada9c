import { useLingui } from '@lingui/react/macro'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { vigencia } from '../../../api/vigencia.ts'
import { Button } from '../../../components/button/button.tsx'
import { csvOf, download } from '../../../components/data-grid/exported-rows.ts'
import { SelectField } from '../../../components/select-field/select-field.tsx'
import { Loading } from '../../../components/states/loading.tsx'
import { Refused } from '../../../components/states/refused.tsx'
import { useOnline } from '../../../components/states/use-online.ts'
import { remark } from '../../../components/toast/toasts.ts'
import { useFormats } from '../../../formats/use-formats.ts'
import styles from '../parts/settings.module.css'
import { DeliveryLine } from './delivery-line.tsx'
import { DELIVERY_STATES } from './delivery-states.ts'
import { deliveriesOf, type Delivery, type DeliveryState } from './webhook-queries.ts'
import type { Webhook } from './webhook-events.ts'

/** What was sent to a receiver in the last 30 days, and what became of it. What did not arrive is sent again. */
export function Deliveries({ webhook: { id: webhook_id, is_active } }: { readonly webhook: Webhook }) {
  const { t, i18n } = useLingui()
  const formats = useFormats()
  const isOnline = useOnline()
  const queries = useQueryClient()
  const [state, setState] = useState<DeliveryState | null>(null)
  const { data, error, isPending, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery(
    deliveriesOf(webhook_id, state),
  )
  const items = data?.pages.flatMap((page) => page.items) ?? []
  const replay = useMutation({
    mutationFn: (event_id: string | null) =>
      vigencia.webhooks.replay.mutate({ webhook_id, event_id, delivered: event_id !== null }),
    onSuccess: ({ replayed }) => {
      remark(t`Sent again: ${formats.count(replayed)}`)
      return queries.invalidateQueries({ queryKey: ['webhooks', webhook_id] })
    },
  })
  const file = useMutation({
    mutationFn: () => Array.fromAsync(vigencia.webhooks.listDeliveries.all({ webhook_id, state })),
    onSuccess: (all) => download('deliveries.csv', csvOf(columnsOf(), all)),
  })
  const columnsOf = () => {
    const column = (id: keyof Delivery, header: string) => ({
      id,
      header,
      text: (one: Delivery) => String(one[id] ?? ''),
    })
    return [
      column('created_at', t`When`),
      column('type', t`Event`),
      column('event_id', t`Id of the event`),
      column('state', t`State`),
      column('attempts', t`Attempts`),
      column('http_status', t`Answer`),
      column('error', t`Why there was none`),
      column('delivered_at', t`Arrived`),
    ]
  }
  const refused = error ?? replay.error ?? file.error
  const isOff = !isOnline || !is_active || replay.isPending
  return (
    <section className={styles['group']}>
      <h3>{t`Deliveries`}</h3>
      {refused !== null && <Refused error={refused} onAgain={() => void refetch()} />}
      <SelectField
        label={t`Show`}
        value={state ?? ''}
        options={[
          { id: '', text: t`All` },
          ...Object.entries(DELIVERY_STATES).map(([id, { name }]) => ({ id, text: i18n._(name) })),
        ]}
        onChange={(id) => setState(id === '' ? null : (id as DeliveryState))}
      />
      {isPending && error === null && <Loading rows={5} />}
      {data !== undefined && items.length === 0 && (
        <p className={styles['intro']}>{t`Nothing was sent yet that this shows.`}</p>
      )}
      <ul className={styles['deliveries']} aria-label={t`Deliveries`}>
        {items.map((one) => (
          <DeliveryLine key={one.event_id} delivery={one} isOff={isOff} onSend={() => replay.mutate(one.event_id)} />
        ))}
      </ul>
      <div className={styles['acts']}>
        {hasNextPage && <Button isDisabled={!isOnline} onPress={() => void fetchNextPage()}>{t`Show more`}</Button>}
        <Button isDisabled={isOff} onPress={() => replay.mutate(null)}>{t`Send again what failed or was held`}</Button>
        <Button isDisabled={!isOnline || file.isPending} onPress={() => file.mutate()}>{t`Export`}</Button>
      </div>
    </section>
  )
}
