import { useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { vigencia } from '../../../api/vigencia.ts'
import { Button } from '../../../components/button/button.tsx'
import { SidePanel } from '../../../components/side-panel/side-panel.tsx'
import { Refused } from '../../../components/states/refused.tsx'
import { useOnline } from '../../../components/states/use-online.ts'
import { TextField } from '../../../components/text-field/text-field.tsx'
import { useDraft } from '../../../drafts/use-draft.ts'
import { CheckList } from '../parts/check-list.tsx'
import { OnceShown } from '../parts/once-shown.tsx'
import styles from '../parts/settings.module.css'
import { EVENTS, type EventType } from './webhook-events.ts'

interface NewWebhook {
  readonly name: string
  readonly url: string
  readonly events: EventType[]
}

const NOTHING: NewWebhook = { name: '', url: '', events: [] }

export function NewWebhookPanel({ onClose }: { readonly onClose: () => void }) {
  const { t, i18n } = useLingui()
  const isOnline = useOnline()
  const queries = useQueryClient()
  const [draft, setDraft] = useDraft<NewWebhook>('settings/new-webhook')
  const form = draft ?? NOTHING
  const change = (part: Partial<NewWebhook>) => setDraft({ ...form, ...part })
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => vigencia.webhooks.create.mutate(form),
    onSuccess: () => {
      setDraft(null)
      return queries.invalidateQueries({ queryKey: ['webhooks'] })
    },
  })
  if (data !== undefined)
    return (
      <SidePanel title={data.name} onClose={onClose} acts={<Button onPress={onClose}>{t`I have kept it`}</Button>}>
        <OnceShown
          label={t`The secret`}
          text={t`The receiver checks signatures with it. It is not shown again.`}
          secret={data.secret}
        />
      </SidePanel>
    )
  const isReady = form.name.trim() !== '' && form.url !== '' && form.events.length > 0 && isOnline && !isPending
  return (
    <SidePanel
      title={t`New webhook`}
      onClose={onClose}
      acts={
        <Button kind="primary" isDisabled={!isReady} onPress={() => mutate()}>
          {t`Make the webhook`}
        </Button>
      }
    >
      <div className={styles['form']}>
        {error !== null && <Refused error={error} />}
        <TextField label={t`Name`} value={form.name} onChange={(name) => change({ name })} autoFocus />
        <TextField
          label={t`Address`}
          description={t`https, at a public address, or one that the operator allows.`}
          value={form.url}
          onChange={(url) => change({ url: url.trim() })}
        />
        <CheckList
          label={t`It is told when`}
          chosen={form.events}
          onChange={(events) => change({ events })}
          options={Object.entries(EVENTS).map(([id, name]) => ({
            id: id as EventType,
            text: i18n._(name),
            detail: id,
          }))}
        />
      </div>
    </SidePanel>
  )
}
