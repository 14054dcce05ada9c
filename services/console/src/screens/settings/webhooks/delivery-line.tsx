import { useLingui } from '@lingui/react/macro'
import { Button } from '../../../components/button/button.tsx'
import { useFormats } from '../../../formats/use-formats.ts'
import styles from '../parts/settings.module.css'
import { StateTag } from '../parts/state-tag.tsx'
import { DELIVERY_STATES } from './delivery-states.ts'
import { EVENTS, type EventType } from './webhook-events.ts'
import type { Delivery } from './webhook-queries.ts'

interface DeliveryLineProps {
  readonly delivery: Delivery
  readonly isOff: boolean
  readonly onSend: () => void
}

/** An event on its way: when it happened, what became of it, and what the receiver answered. */
export function DeliveryLine({ delivery, isOff, onSend }: DeliveryLineProps) {
  const { t, i18n } = useLingui()
  const { instant, count } = useFormats()
  const { type, state, attempts, http_status, error, next_attempt_at, created_at, event_id } = delivery
  const { name, tone } = DELIVERY_STATES[state]
  const event = type in EVENTS ? i18n._(EVENTS[type as EventType]) : t`A test event`
  const outcome = [
    ...(http_status === null ? [] : [t`answered ${http_status}`]),
    ...(error === null ? [] : [error]),
    t`attempts: ${count(attempts)}`,
    ...(state === 'waiting' && next_attempt_at !== null ? [t`next: ${instant(next_attempt_at)}`] : []),
  ]
  return (
    <li>
      <p>
        <b>{event}</b> <StateTag tone={tone}>{i18n._(name)}</StateTag>
      </p>
      <p className={styles['intro']}>
        {instant(created_at)} · {outcome.join(' · ')}
      </p>
      <details>
        <summary>{t`What was sent`}</summary>
        <code className={styles['sent']}>{event_id}</code>
        <code className={styles['sent']}>{delivery.body}</code>
        {state !== 'waiting' && <Button isDisabled={isOff} onPress={onSend}>{t`Send it again`}</Button>}
      </details>
    </li>
  )
}
