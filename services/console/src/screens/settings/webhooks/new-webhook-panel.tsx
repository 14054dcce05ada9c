import { useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { vigencia } from '../../../api/vigencia.ts'
import { Button } from '../../../components/button/button.tsx'
import { SidePanel } from '../../../components/side-panel/side-panel.tsx'
import { Refused } from '../../../components/states/refused.tsx'
import { useOnline } from '../../../components/states/use-online.ts'
import { useDraft } from '../../../drafts/use-draft.ts'
import { OnceShown } from '../parts/once-shown.tsx'
import styles from '../parts/settings.module.css'
import { isWhole, WebhookFields } from './webhook-fields.tsx'
import type { TypedWebhook } from './webhook-queries.ts'

const NOTHING: TypedWebhook = { name: '', url: '', events: [] }

export function NewWebhookPanel({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui()
  const isOnline = useOnline()
  const queries = useQueryClient()
  const [draft, setDraft] = useDraft<TypedWebhook>('settings/new-webhook')
  const form = draft ?? NOTHING
  const change = (part: Partial<TypedWebhook>) => setDraft({ ...form, ...part })
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
  const isReady = isWhole(form) && isOnline && !isPending
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
        <WebhookFields typed={form} onChange={change} autoFocus />
      </div>
    </SidePanel>
  )
}
