import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { snvs } from '../../../api/vigencia.ts'
import { Button } from '../../../components/button/button.tsx'
import { Loading } from '../../../components/states/loading.tsx'
import { Refused } from '../../../components/states/refused.tsx'
import { useOnline } from '../../../components/states/use-online.ts'
import { remark } from '../../../components/toast/toasts.ts'
import { useDraft } from '../../../drafts/use-draft.ts'
import styles from '../parts/settings.module.css'
import { CredentialsFields, EMPTY_CREDENTIALS, sentCredentials, type TypedCredentials } from './credentials-fields.tsx'
import { DeskFields } from './desk-fields.tsx'
import { faultyFields, formOf, orderOf, type DeskForm } from './desk-form.ts'
import { desk as deskQuery, type Desk } from './desk-queries.ts'

/** How cases are reported: to which registry, with whose credentials. */
export function ReportingPart() {
  const { data, error, refetch } = useQuery(deskQuery)
  if (error !== null) return <Refused error={error} onAgain={() => void refetch()} />
  return data === undefined ? <Loading rows={12} /> : <DeskOf desk={data} />
}

function DeskOf({ desk }: { readonly desk: Desk }) {
  const { t } = useLingui()
  const isOnline = useOnline()
  const queries = useQueryClient()
  const [draft, setDraft] = useDraft<DeskForm>('settings/desk')
  const [credentials, setCredentials] = useState<TypedCredentials>(EMPTY_CREDENTIALS)
  const form = draft ?? formOf(desk)
  const faults = faultyFields(form)
  const isTyped = draft !== null || credentials !== EMPTY_CREDENTIALS
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => snvs.caseDesk.set.mutate({ ...orderOf(form), ...sentCredentials(credentials) }),
    onSuccess: (saved) => {
      queries.setQueryData(deskQuery.queryKey, saved)
      setDraft(null)
      setCredentials(EMPTY_CREDENTIALS)
      remark(t`Saved`)
    },
  })
  return (
    <form
      className={styles['part']}
      onSubmit={(event) => {
        event.preventDefault()
        if (isOnline && faults.length === 0) mutate()
      }}
    >
      {desk.registry === null && (
        <p className={styles['intro']}>
          <Trans>Nothing is reported yet: choose the registry and give its credentials.</Trans>
        </p>
      )}
      {error !== null && <Refused error={error} />}
      <div className={styles['columns']}>
        <DeskFields form={form} faults={faults} onChange={(part) => setDraft({ ...form, ...part })} />
        <CredentialsFields desk={desk} typed={credentials} onChange={setCredentials} />
      </div>
      <div className={styles['acts']}>
        <Button kind="primary" type="submit" isDisabled={!isOnline || isPending || faults.length > 0 || !isTyped}>
          {t`Save the desk`}
        </Button>
        {isTyped && (
          <Button
            onPress={() => {
              setDraft(null)
              setCredentials(EMPTY_CREDENTIALS)
            }}
          >{t`Drop what was typed`}</Button>
        )}
      </div>
    </form>
  )
}
