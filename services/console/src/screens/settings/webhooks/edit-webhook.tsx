import { useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { vigencia } from '../../../api/vigencia.ts'
import { Button } from '../../../components/button/button.tsx'
import { isStale, mustBeAsRead } from '../../../components/stale/is-stale.ts'
import { Stale } from '../../../components/stale/stale.tsx'
import { Refused } from '../../../components/states/refused.tsx'
import { useOnline } from '../../../components/states/use-online.ts'
import { remark } from '../../../components/toast/toasts.ts'
import { useDraft } from '../../../drafts/use-draft.ts'
import { Facts } from '../parts/facts.tsx'
import styles from '../parts/settings.module.css'
import { EVENTS, type Webhook } from './webhook-events.ts'
import { isWhole, WebhookFields } from './webhook-fields.tsx'
import { typedOf, webhookOf, type TypedWebhook } from './webhook-queries.ts'

interface WebhookDraft {
  readonly typed: TypedWebhook
  /** What stood there when the typing began. */
  readonly read: TypedWebhook
}

interface EditWebhookProps {
  readonly webhook: Webhook
  readonly onDone: () => void
}

export function EditWebhook({ webhook, onDone }: EditWebhookProps) {
  const { t } = useLingui()
  const isOnline = useOnline()
  const queries = useQueryClient()
  const stands = typedOf(webhook)
  const [draft, setDraft] = useDraft<WebhookDraft>(`settings/webhook/${webhook.id}`)
  const { typed, read } = draft ?? { typed: stands, read: stands }
  const readAgain = () => queries.fetchQuery({ ...webhookOf(webhook.id), staleTime: 0 })
  const save = useMutation({
    mutationFn: async () => {
      await mustBeAsRead(read, async () => typedOf(await readAgain()))
      const { is_active } = webhook
      return vigencia.webhooks.update.mutate({ webhook_id: webhook.id, ...typed, is_active })
    },
    onSuccess: async () => {
      setDraft(null)
      await queries.invalidateQueries({ queryKey: ['webhooks'] })
      remark(t`Saved`)
      onDone()
    },
  })
  const isOutdated = isStale(save.error)
  const isReady = draft !== null && isWhole(typed) && isOnline && !save.isPending && !isOutdated
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) save.mutate()
      }}
    >
      <WebhookFields typed={typed} onChange={(part) => setDraft({ typed: { ...typed, ...part }, read })} autoFocus />
      {isOutdated ? (
        <Stale
          log={{ of: 'tenant' }}
          theirs={<TypedFacts typed={stands} />}
          yours={<TypedFacts typed={typed} />}
          onTakeTheirs={() => {
            setDraft(null)
            save.reset()
          }}
          onKeepYours={() => {
            setDraft({ typed, read: stands })
            save.reset()
          }}
        />
      ) : (
        save.error !== null && <Refused error={save.error} />
      )}
      <div className={styles['acts']}>
        <Button type="submit" kind="primary" isDisabled={!isReady}>{t`Save`}</Button>
        <Button
          onPress={() => {
            setDraft(null)
            onDone()
          }}
        >{t`Drop what was typed`}</Button>
      </div>
    </form>
  )
}

function TypedFacts({ typed: { name, url, events } }: { readonly typed: TypedWebhook }) {
  const { t, i18n } = useLingui()
  return (
    <Facts
      facts={[
        [t`Name`, name],
        [t`Address`, url],
        [t`It is told when`, events.map((event) => i18n._(EVENTS[event])).join('; ')],
      ]}
    />
  )
}
