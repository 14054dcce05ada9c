import { useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { vigencia } from '../../../api/vigencia.ts'
import { Button } from '../../../components/button/button.tsx'
import { Refused } from '../../../components/states/refused.tsx'
import { useOnline } from '../../../components/states/use-online.ts'
import { remark } from '../../../components/toast/toasts.ts'
import { GraveAct } from '../parts/grave-act.tsx'
import styles from '../parts/settings.module.css'
import type { Webhook } from './webhook-events.ts'
import { typedOf, webhookOf } from './webhook-queries.ts'

interface WebhookActsProps {
  readonly webhook: Webhook
  readonly onRemoved: () => void
  /** What stands between the everyday acts and the one that cannot be undone. */
  readonly children: ReactNode
}

export function WebhookActs({ webhook, onRemoved, children }: WebhookActsProps) {
  const { t } = useLingui()
  const isOnline = useOnline()
  const queries = useQueryClient()
  const { id: webhook_id, is_active } = webhook
  const again = () => queries.invalidateQueries({ queryKey: ['webhooks'] })
  const test = useMutation({
    mutationFn: () => vigencia.webhooks.test.mutate({ webhook_id }),
    onSuccess: () => {
      remark(t`A test event is on its way`)
      return again()
    },
  })
  const switching = useMutation({
    mutationFn: async () => {
      // the whole is sent, so it is read again: what somebody else typed meanwhile stays
      const stands = await queries.fetchQuery({ ...webhookOf(webhook_id), staleTime: 0 })
      return vigencia.webhooks.update.mutate({ webhook_id, ...typedOf(stands), is_active: !is_active })
    },
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
      {children}
      <GraveAct
        label={t`Remove the webhook`}
        warning={t`Nothing is sent there any more, and what waits is dropped.`}
        isDisabled={off}
        onDo={() => removal.mutate()}
      />
    </>
  )
}
