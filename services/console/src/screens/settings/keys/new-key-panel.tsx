import { useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { SCOPES, type Scope } from '@vigencia/contracts/access/scope.ts'
import { vigencia } from '../../../api/vigencia.ts'
import { Button } from '../../../components/button/button.tsx'
import { DayField } from '../../../components/day-field/day-field.tsx'
import { SidePanel } from '../../../components/side-panel/side-panel.tsx'
import { Refused } from '../../../components/states/refused.tsx'
import { useOnline } from '../../../components/states/use-online.ts'
import { TextField } from '../../../components/text-field/text-field.tsx'
import { useDraft } from '../../../drafts/use-draft.ts'
import { endOfDay } from '../../../formats/end-of-day.ts'
import { useSession } from '../../../shell/session/session.ts'
import { CheckList } from '../parts/check-list.tsx'
import { OnceShown } from '../parts/once-shown.tsx'
import { SCOPE_NAMES } from '../parts/scope-names.ts'
import styles from '../parts/settings.module.css'

interface NewKey {
  readonly name: string
  readonly scopes: Scope[]
  /** The last day on which it works. */
  readonly last: string | null
}

const NOTHING: NewKey = { name: '', scopes: [], last: null }

export function NewKeyPanel({ onClose }: { readonly onClose: () => void }) {
  const { t, i18n } = useLingui()
  const { scopes: own, tenant } = useSession()
  const isOnline = useOnline()
  const queries = useQueryClient()
  const [draft, setDraft] = useDraft<NewKey>('settings/new-key')
  const { name, scopes, last } = draft ?? NOTHING
  const change = (part: Partial<NewKey>) => setDraft({ name, scopes, last, ...part })
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () =>
      vigencia.keys.create.mutate({
        name,
        scopes,
        expires_at: last === null ? null : endOfDay(last, tenant.time_zone),
      }),
    onSuccess: () => {
      setDraft(null)
      return queries.invalidateQueries({ queryKey: ['keys'] })
    },
  })
  if (data !== undefined)
    return (
      <SidePanel title={data.name} onClose={onClose} acts={<Button onPress={onClose}>{t`I have kept it`}</Button>}>
        <OnceShown
          label={t`The key`}
          text={t`Keep it where the program reads it. It is not shown again: whoever loses it rotates it.`}
          secret={data.key}
        />
      </SidePanel>
    )
  const isReady = name.trim() !== '' && scopes.length > 0 && isOnline && !isPending
  return (
    <SidePanel
      title={t`New key`}
      onClose={onClose}
      acts={
        <Button kind="primary" isDisabled={!isReady} onPress={() => mutate()}>
          {t`Make the key`}
        </Button>
      }
    >
      <div className={styles['form']}>
        {error !== null && <Refused error={error} />}
        <TextField
          label={t`Name`}
          description={t`What it is for, such as the program and its place.`}
          value={name}
          onChange={(text) => change({ name: text })}
          autoFocus
        />
        <CheckList
          label={t`Scopes: what it may do`}
          chosen={scopes}
          onChange={(chosen) => change({ scopes: chosen })}
          options={SCOPES.filter((scope) => own.includes(scope)).map((id) => ({
            id,
            text: i18n._(SCOPE_NAMES[id]),
            detail: id,
          }))}
        />
        <DayField
          label={t`Last day`}
          description={t`Empty: it does not expire.`}
          value={last}
          onChange={(day) => change({ last: day })}
        />
      </div>
    </SidePanel>
  )
}
