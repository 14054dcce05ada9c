import { useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Api } from '@vigencia/client'
import { useState } from 'react'
import { vigencia } from '../../../api/vigencia.ts'
import { Button } from '../../../components/button/button.tsx'
import { SelectField } from '../../../components/select-field/select-field.tsx'
import { isStale, mustBeAsRead } from '../../../components/stale/is-stale.ts'
import { Stale } from '../../../components/stale/stale.tsx'
import { Empty } from '../../../components/states/empty.tsx'
import { Refused } from '../../../components/states/refused.tsx'
import { useOnline } from '../../../components/states/use-online.ts'
import { remark } from '../../../components/toast/toasts.ts'
import { useDraft } from '../../../drafts/use-draft.ts'
import { useFormats } from '../../../formats/use-formats.ts'
import styles from '../parts/accounts.module.css'
import { EntriesInDays } from './entries-in-days.tsx'
import { SettingsEntry } from './settings-entry.tsx'
import { BLANK_ENTRY, entryFrom, typedEntry, type TypedEntry } from './typed-settings.ts'

interface SettingsFormProps {
  readonly convenioId: string
  readonly stored: Api.ConvenioTissSettings
  readonly mayWrite: boolean
}

interface Draft {
  readonly entries: readonly TypedEntry[]
  /** What stood when the typing began. */
  readonly read: Api.ConvenioTissSettings
}

/** The entries by their first days, one of which is shown and edited. They are saved together. */
export function SettingsForm({ convenioId, stored, mayWrite }: SettingsFormProps) {
  const { t } = useLingui()
  const formats = useFormats()
  const queries = useQueryClient()
  const isOnline = useOnline()
  const navigate = useNavigate({ from: '/accounts/settings/$convenioId' })
  const { from } = useSearch({ from: '/frame/accounts/settings/$convenioId' })
  const [draft, setDraft] = useDraft<Draft>(`tiss-settings/${convenioId}`)
  const entries = draft?.entries ?? stored.entries.map(typedEntry)
  const named = entries.findIndex(({ valid_from }) => valid_from === from)
  const [added, setAdded] = useState<number | null>(null)
  const place = added ?? (named < 0 ? entries.length - 1 : named)
  const entry = entries[place]
  const put = (next: readonly TypedEntry[]) => setDraft({ entries: next, read: draft?.read ?? stored })
  const show = (at: number | null, day: string | null) => {
    setAdded(at)
    void navigate({ search: { from: day ?? undefined }, replace: true })
  }
  const ready = entries.map(entryFrom)
  const save = useMutation({
    mutationFn: async (sent: readonly Api.TissSettings[]) => {
      const read = () => vigencia.tissSettings.get.query({ convenio_id: convenioId })
      await mustBeAsRead(draft?.read ?? stored, read)
      return vigencia.tissSettings.put.mutate({ convenio_id: convenioId, entries: [...sent] })
    },
    onSuccess: async () => {
      setDraft(null)
      setAdded(null)
      await queries.invalidateQueries({ queryKey: ['billing'] })
      remark(t`What was agreed is saved.`)
    },
    onError: async (error) => {
      if (isStale(error)) await queries.invalidateQueries({ queryKey: ['billing', 'settings', convenioId] })
    },
  })
  const begin = () => {
    put([...entries, { ...(entries.at(-1) ?? BLANK_ENTRY), valid_from: null }])
    show(entries.length, null)
  }
  const sendable = ready.flatMap((one) => one ?? [])
  const isComplete = sendable.length === entries.length
  return (
    <>
      <div className={styles['filters']}>
        {entries.length > 0 && (
          <SelectField
            label={t`Entry`}
            value={String(place)}
            options={entries.map(({ valid_from }, at) => ({
              id: String(at),
              text: valid_from === null ? t`new` : t`from ${formats.day(valid_from)} on`,
            }))}
            onChange={(id) => show(Number(id), entries[Number(id)]?.valid_from ?? null)}
          />
        )}
        {mayWrite && <Button isDisabled={!isOnline} onPress={begin}>{t`New entry`}</Button>}
        {mayWrite && entry !== undefined && (
          <Button
            onPress={() => {
              put(entries.filter((_, at) => at !== place))
              show(null, null)
            }}
          >{t`Remove this entry`}</Button>
        )}
      </div>
      {entry === undefined ? (
        <Empty title={t`Nothing was agreed about TISS yet`}>
          <p>{t`Without it files are read in any version, and appeals cannot be written.`}</p>
        </Empty>
      ) : (
        <SettingsEntry
          key={place}
          entry={entry}
          isReadOnly={!mayWrite}
          onChange={(next) => put(entries.map((one, at) => (at === place ? next : one)))}
        />
      )}
      {isStale(save.error) ? (
        <Stale
          theirs={<EntriesInDays entries={stored.entries} />}
          yours={<EntriesInDays entries={sendable} />}
          onTakeTheirs={() => {
            setDraft(null)
            save.reset()
          }}
          onKeepYours={() => {
            setDraft({ entries, read: stored })
            save.reset()
          }}
        />
      ) : (
        save.error !== null && <Refused error={save.error} />
      )}
      {mayWrite && draft !== null && (
        <div className={styles['buttons']}>
          <Button
            kind="primary"
            isDisabled={!isComplete || save.isPending || !isOnline}
            onPress={() => save.mutate(sendable)}
          >{t`Save what was agreed`}</Button>
          <Button
            kind="quiet"
            onPress={() => {
              setDraft(null)
              setAdded(null)
              save.reset()
            }}
          >{t`Drop what was typed`}</Button>
          {!isComplete && <span className={styles['soft']}>{t`Each entry needs its first day and the code.`}</span>}
        </div>
      )}
    </>
  )
}
