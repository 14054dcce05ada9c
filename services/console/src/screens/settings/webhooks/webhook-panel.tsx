import { useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { vigencia } from '../../../api/vigencia.ts'
import { Button } from '../../../components/button/button.tsx'
import { SidePanel } from '../../../components/side-panel/side-panel.tsx'
import { Loading } from '../../../components/states/loading.tsx'
import { Refused } from '../../../components/states/refused.tsx'
import { useOnline } from '../../../components/states/use-online.ts'
import { remark } from '../../../components/toast/toasts.ts'
import { useFormats } from '../../../formats/use-formats.ts'
import { Facts } from '../parts/facts.tsx'
import { GraveAct } from '../parts/grave-act.tsx'
import styles from '../parts/settings.module.css'
import { EVENTS, type Webhook } from './webhook-events.ts'
import { WebhookStateTag } from './webhook-state.tsx'

interface WebhookPanelProps {
  readonly id: string
  readonly onClose: () => void
}

export function WebhookPanel({ id, onClose }: WebhookPanelProps) {
  const { t, i18n } = useLingui()
  const { instant } = useFormats()
  const { data, error, refetch } = useQuery({
    queryKey: ['webhooks', id],
    queryFn: ({ signal }) => vigencia.webhooks.get.query({ webhook_id: id }, { signal }),
  })
  return (
    <SidePanel title={data?.name ?? t`Webhook`} onClose={onClose}>
      {error !== null ? (
        <Refused error={error} onAgain={() => void refetch()} />
      ) : data === undefined ? (
        <Loading rows={8} />
      ) : (
        <div className={styles['form']}>
          <Facts
            facts={[
              [t`State`, <WebhookStateTag key="state" webhook={data} />],
              [t`Address`, data.url],
              [t`It is told when`, data.events.map((event) => i18n._(EVENTS[event])).join('; ')],
              [t`Last arrived`, data.last_delivered_at === null ? t`never` : instant(data.last_delivered_at)],
              ...(data.failing_since === null ? [] : [[t`Fails since`, instant(data.failing_since)] as const]),
              [t`Made`, instant(data.created_at)],
            ]}
          />
          <WebhookActs webhook={data} onRemoved={onClose} />
        </div>
      )}
    </SidePanel>
  )
}

function WebhookActs({ webhook, onRemoved }: { readonly webhook: Webhook; readonly onRemoved: () => void }) {
  const { t } = useLingui()
  const isOnline = useOnline()
  const queries = useQueryClient()
  const { id: webhook_id, name, url, events, is_active } = webhook
  const again = () => queries.invalidateQueries({ queryKey: ['webhooks'] })
  const test = useMutation({
    mutationFn: () => vigencia.webhooks.test.mutate({ webhook_id }),
    onSuccess: () => remark(t`A test event is on its way`),
  })
  const switching = useMutation({
    mutationFn: () => vigencia.webhooks.update.mutate({ webhook_id, name, url, events, is_active: !is_active }),
    onSuccess: again,
  })
  const removal = useMutation({
    mutationFn: () => vigencia.webhooks.remove.mutate({ webhook_id }),
    onSuccess: () => {
      onRemoved()
      return again()
    },
  })
  const error = test.error ?? switching.error ?? removal.error
  const off = !isOnline || test.isPending || switching.isPending || removal.isPending
  return (
    <>
      {error !== null && <Refused error={error} />}
      <div className={styles['acts']}>
        <Button isDisabled={off || !is_active} onPress={() => test.mutate()}>{t`Send a test event`}</Button>
        <Button isDisabled={off} onPress={() => switching.mutate()}>
          {is_active ? t`Switch off` : t`Switch on`}
        </Button>
      </div>
      <GraveAct
        label={t`Remove the webhook`}
        warning={t`Nothing is sent there any more, and what waits is dropped.`}
        isDisabled={off}
        onDo={() => removal.mutate()}
      />
    </>
  )
}
