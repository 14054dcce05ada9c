import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { snvs } from '../../../api/vigencia.ts'
import { Button } from '../../../components/button/button.tsx'
import { Loading } from '../../../components/states/loading.tsx'
import { isStale, mustBeAsRead } from '../../../components/stale/is-stale.ts'
import { Stale } from '../../../components/stale/stale.tsx'
import { Refused } from '../../../components/states/refused.tsx'
import { useOnline } from '../../../components/states/use-online.ts'
import { remark } from '../../../components/toast/toasts.ts'
import { useDraft } from '../../../drafts/use-draft.ts'
import styles from '../parts/settings.module.css'
import { CredentialsFields, EMPTY_CREDENTIALS, sentCredentials, type TypedCredentials } from './credentials-fields.tsx'
import { DeskFacts } from './desk-facts.tsx'
import { DeskFields } from './desk-fields.tsx'
import { faultyFields, formOf, orderOf, type DeskForm } from './desk-form.ts'
import { desk as deskQuery, type Desk } from './desk-queries.ts'

/** How cases are reported: to which registry, with whose credentials. */
export function ReportingPart() {
  const { data, error, refetch } = useQuery(deskQuery)
  if (error !== null) return <Refused error={error} onAgain={() => void refetch()} />
  return data === undefined ? <Loading rows={12} /> : <DeskOf desk={data} />
}

interface DeskDraft {
  readonly typed: DeskForm
  /** What stood there when the typing began. */
  readonly read: DeskForm
}

function DeskOf({ desk }: { readonly desk: Desk }) {
  const { t } = useLingui()
  const isOnline = useOnline()
  const queries = useQueryClient()
  const [draft, setDraft] = useDraft<DeskDraft>('settings/desk')
  const [credentials, setCredentials] = useState<TypedCredentials>(EMPTY_CREDENTIALS)
  const stands = formOf(desk)
  const { typed: form, read } = draft ?? { typed: stands, read: stands }
  const faults = faultyFields(form)
  const isTyped = draft !== null || credentials !== EMPTY_CREDENTIALS
  const { mutate, error, isPending, reset } = useMutation({
    mutationFn: async () => {
      await mustBeAsRead(read, async () => formOf(await queries.fetchQuery({ ...deskQuery, staleTime: 0 })))
      return snvs.caseDesk.set.mutate({ ...orderOf(form), ...sentCredentials(credentials) })
    },
    onSuccess: (saved) => {
      queries.setQueryData(deskQuery.queryKey, saved)
      setDraft(null)
      setCredentials(EMPTY_CREDENTIALS)
      remark(t`Saved`)
    },
  })
  const isOutdated = isStale(error)
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
      {isOutdated ? (
        <Stale
          log={{ of: 'tenant' }}
          theirs={<DeskFacts form={stands} />}
          yours={<DeskFacts form={form} />}
          onTakeTheirs={() => {
            setDraft(null)
            reset()
          }}
          onKeepYours={() => {
            setDraft({ typed: form, read: stands })
            reset()
          }}
        />
      ) : (
        error !== null && <Refused error={error} />
      )}
      <div className={styles['columns']}>
        <DeskFields form={form} faults={faults} onChange={(part) => setDraft({ typed: { ...form, ...part }, read })} />
        <CredentialsFields desk={desk} typed={credentials} onChange={setCredentials} />
      </div>
      <div className={styles['acts']}>
        <Button
          kind="primary"
          type="submit"
          isDisabled={!isOnline || isPending || isOutdated || faults.length > 0 || !isTyped}
        >
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
