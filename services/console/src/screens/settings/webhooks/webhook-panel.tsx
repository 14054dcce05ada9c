import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../components/button/button.tsx'
import { SidePanel } from '../../../components/side-panel/side-panel.tsx'
import { Loading } from '../../../components/states/loading.tsx'
import { Refused } from '../../../components/states/refused.tsx'
import { useFormats } from '../../../formats/use-formats.ts'
import { Facts } from '../parts/facts.tsx'
import styles from '../parts/settings.module.css'
import { Deliveries } from './deliveries.tsx'
import { RotateSecret } from './rotate-secret.tsx'
import { WebhookActs } from './webhook-acts.tsx'
import { EditWebhook } from './edit-webhook.tsx'
import { EVENTS, type Webhook } from './webhook-events.ts'
import { webhookOf } from './webhook-queries.ts'
import { WebhookStateTag } from './webhook-state.tsx'

interface WebhookPanelProps {
  readonly id: string
  readonly onClose: () => void
}

/** A webhook: how it goes with its receiver, what was sent there, and what may be done about it. */
export function WebhookPanel({ id, onClose }: WebhookPanelProps) {
  const { t } = useLingui()
  const { data, error, refetch } = useQuery(webhookOf(id))
  const [isEdited, setEdited] = useState(false)
  return (
    <SidePanel
      title={data?.name ?? t`Webhook`}
      onClose={onClose}
      {...(data !== undefined &&
        !isEdited && { acts: <Button onPress={() => setEdited(true)}>{t`Edit the webhook`}</Button> })}
    >
      {error !== null ? (
        <Refused error={error} onAgain={() => void refetch()} />
      ) : data === undefined ? (
        <Loading rows={8} />
      ) : isEdited ? (
        <EditWebhook webhook={data} onDone={() => setEdited(false)} />
      ) : (
        <div className={styles['form']}>
          <WebhookFacts webhook={data} />
          <WebhookActs webhook={data} onRemoved={onClose}>
            <RotateSecret webhook={data} />
            <Deliveries webhook={data} />
          </WebhookActs>
        </div>
      )}
    </SidePanel>
  )
}

function WebhookFacts({ webhook }: { readonly webhook: Webhook }) {
  const { t, i18n } = useLingui()
  const { instant } = useFormats()
  const { failing_since, retry_at, previous_secret_until, switched_off_because } = webhook
  const reasons = { failing: t`Nothing arrived for three days`, gone: t`The receiver answered that it is gone (410)` }
  return (
    <Facts
      facts={[
        [t`State`, <WebhookStateTag key="state" webhook={webhook} />],
        ...(switched_off_because === null ? [] : [[t`Why it is off`, reasons[switched_off_because]] as const]),
        [t`Address`, webhook.url],
        [t`It is told when`, webhook.events.map((event) => i18n._(EVENTS[event])).join('; ')],
        [t`Last arrived`, webhook.last_delivered_at === null ? t`never` : instant(webhook.last_delivered_at)],
        ...(failing_since === null ? [] : [[t`Fails since`, instant(failing_since)] as const]),
        ...(retry_at === null ? [] : [[t`Tried again`, instant(retry_at)] as const]),
        ...(previous_secret_until === null
          ? []
          : [[t`The old secret signs too until`, instant(previous_secret_until)] as const]),
        [t`Made`, instant(webhook.created_at)],
      ]}
    />
  )
}
