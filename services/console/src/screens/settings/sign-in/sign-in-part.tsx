import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { vigencia } from '../../../api/vigencia.ts'
import { Button } from '../../../components/button/button.tsx'
import { isStale, mustBeAsRead } from '../../../components/stale/is-stale.ts'
import { Stale } from '../../../components/stale/stale.tsx'
import { Empty } from '../../../components/states/empty.tsx'
import { Loading } from '../../../components/states/loading.tsx'
import { ReadOnly } from '../../../components/states/read-only.tsx'
import { Refused } from '../../../components/states/refused.tsx'
import { useOnline } from '../../../components/states/use-online.ts'
import { remark } from '../../../components/toast/toasts.ts'
import { useDraft } from '../../../drafts/use-draft.ts'
import { useMay } from '../../../shell/session/session.ts'
import { Facts } from '../parts/facts.tsx'
import styles from '../parts/settings.module.css'
import { IssuerAnswer } from './issuer-answer.tsx'
import { IssuerFields } from './issuer-fields.tsx'
import { isWhole, issuerQuery, typedOf, type Issuer, type TypedIssuer } from './issuer-queries.ts'
import { RemoveIssuer } from './remove-issuer.tsx'

/** Where people sign in by the account of their organization. */
export function SignInPart() {
  const mayWrite = useMay('admin')
  const { data, error, refetch } = useQuery(issuerQuery)
  if (error !== null) return <Refused error={error} onAgain={() => void refetch()} />
  if (data === undefined) return <Loading rows={8} />
  return mayWrite ? <IssuerOf issuer={data.issuer} /> : <IssuerRead issuer={data.issuer} />
}

/** What somebody sees who may not change it. */
function IssuerRead({ issuer }: { readonly issuer: Issuer | null }) {
  return (
    <div className={styles['part']}>
      <ReadOnly scope="admin" />
      {issuer === null ? <NoIssuer /> : <IssuerFacts typed={typedOf(issuer)} />}
    </div>
  )
}

function NoIssuer() {
  const { t } = useLingui()
  return (
    <Empty title={t`People sign in here, by password or passkey`}>
      <p>
        <Trans>
          Where your organization has accounts by OpenID Connect, register this console there, and say here where that
          is. People take up their invitations there from then on.
        </Trans>
      </p>
    </Empty>
  )
}

interface IssuerDraft {
  readonly typed: TypedIssuer
  /** What stood there when the typing began. */
  readonly read: TypedIssuer
}

function IssuerOf({ issuer }: { readonly issuer: Issuer | null }) {
  const { t } = useLingui()
  const isOnline = useOnline()
  const queries = useQueryClient()
  const [draft, setDraft] = useDraft<IssuerDraft>('settings/sign-in')
  // a secret is in the memory of the page alone
  const [secret, setSecret] = useState('')
  const stands = typedOf(issuer)
  const { typed, read } = draft ?? { typed: stands, read: stands }
  const set = useMutation({
    mutationFn: async () => {
      const readAgain = async () => typedOf((await queries.fetchQuery({ ...issuerQuery, staleTime: 0 })).issuer)
      await mustBeAsRead(read, readAgain)
      return vigencia.tenant.setSignIn.mutate({ ...typed, client_secret: secret })
    },
    onSuccess: (saved) => {
      queries.setQueryData(issuerQuery.queryKey, { issuer: saved })
      setDraft(null)
      setSecret('')
      remark(t`Saved`)
    },
  })
  const check = useMutation({ mutationFn: () => vigencia.tenant.checkSignIn.query({ issuer: typed.issuer }) })
  const isOutdated = isStale(set.error)
  const off = !isOnline || set.isPending
  return (
    <form
      className={styles['part']}
      onSubmit={(event) => {
        event.preventDefault()
        if (!off && isWhole(typed) && secret !== '') set.mutate()
      }}
    >
      {issuer === null && <NoIssuer />}
      {isOutdated ? (
        <Stale
          log={{ of: 'tenant' }}
          theirs={<IssuerFacts typed={stands} />}
          yours={<IssuerFacts typed={typed} />}
          onTakeTheirs={() => {
            setDraft(null)
            set.reset()
          }}
          onKeepYours={() => {
            setDraft({ typed, read: stands })
            set.reset()
          }}
        />
      ) : (
        set.error !== null && <Refused error={set.error} />
      )}
      <IssuerFields
        issuer={issuer}
        typed={typed}
        secret={secret}
        onChange={(part) => {
          check.reset()
          setDraft({ typed: { ...typed, ...part }, read })
        }}
        onSecret={setSecret}
      />
      {check.error !== null && <Refused error={check.error} />}
      {check.data !== undefined && <IssuerAnswer answer={check.data} />}
      <div className={styles['acts']}>
        <Button type="submit" kind="primary" isDisabled={off || isOutdated || !isWhole(typed) || secret === ''}>
          {issuer === null ? t`Set the issuer` : t`Replace the issuer`}
        </Button>
        <Button isDisabled={off || check.isPending || !URL.canParse(typed.issuer)} onPress={() => check.mutate()}>
          {check.isPending ? t`Asking…` : t`Try the issuer`}
        </Button>
        {(draft !== null || secret !== '') && (
          <Button
            onPress={() => {
              setDraft(null)
              setSecret('')
            }}
          >{t`Drop what was typed`}</Button>
        )}
      </div>
      {issuer !== null && <RemoveIssuer isDisabled={off} />}
    </form>
  )
}

function IssuerFacts({ typed: { issuer, client_id } }: { readonly typed: TypedIssuer }) {
  const { t } = useLingui()
  return (
    <Facts
      facts={[
        [t`Issuer`, issuer === '' ? t`none` : issuer],
        [t`Client`, client_id],
      ]}
    />
  )
}
