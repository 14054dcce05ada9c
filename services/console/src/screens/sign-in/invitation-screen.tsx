import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState, type SyntheticEvent } from 'react'
import { vigencia } from '../../api/vigencia.ts'
import { Button } from '../../components/button/button.tsx'
import { Loading } from '../../components/states/loading.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { TextField } from '../../components/text-field/text-field.tsx'
import { MakePasskey } from '../../shell/session/make-passkey.tsx'
import { canUsePasskeys } from '../../shell/session/passkeys.ts'
import { PublicPage } from '../../shell/session/public-page.tsx'
import { IssuerButton } from '../../shell/session/issuer-button.tsx'
import { beginSession } from '../../shell/session/session-state.ts'
import { waysOf } from '../../shell/session/ways-to-sign-in.ts'
import styles from './sign-in.module.css'
import { BeginByPasskey } from './begin-by-passkey.tsx'
import { takeToken } from './token-in-address.ts'

const LEAST = 12

/** Who is invited begins with a passkey, or chooses a password. Looking at the page uses nothing up; the button does. */
export function InvitationScreen() {
  const { t } = useLingui()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [token] = useState(takeToken)
  const [password, setPassword] = useState('')
  const invitation = useQuery({
    queryKey: ['invitations', 'look'],
    queryFn: ({ signal }) => vigencia.invitations.look.query({ token }, { signal }),
    gcTime: 0,
  })
  const enter = () => navigate({ to: '/price' })
  const accept = useMutation({
    mutationFn: () => vigencia.invitations.accept.mutate({ token, password }),
    onSuccess: async (session) => {
      await beginSession(queries, session)
      if (!canUsePasskeys()) await enter()
    },
  })
  const { data, error, isPending } = invitation
  const ways = useQuery({ ...waysOf(data?.tenant_id ?? ''), enabled: data !== undefined })
  const offers = (way: 'passkey' | 'oidc') => ways.data?.ways.includes(way) === true
  const byPasskey = offers('passkey') && canUsePasskeys()
  const isShort = password.length < LEAST
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (!isShort && !accept.isPending) accept.mutate()
  }
  return (
    <PublicPage title={data === undefined ? t`Invitation` : t`Welcome to ${data.tenant_name}`}>
      {(isPending || (data !== undefined && ways.isPending)) && <Loading rows={4} />}
      {error !== null && <Refused error={error} />}
      {accept.data !== undefined && canUsePasskeys() && (
        <div className={styles['form']}>
          <p>
            <Trans>You are in. With a passkey you sign in by a finger, a face or a PIN, and type no password.</Trans>
          </p>
          <MakePasskey tenant={accept.data.tenant.id} onDone={() => void enter()} />
          <Button kind="primary" onPress={() => void enter()}>{t`Go on`}</Button>
        </div>
      )}
      {data !== undefined && !ways.isPending && accept.data === undefined && (
        <form className={styles['form']} onSubmit={submit}>
          <p>
            <Trans>
              {data.name}, you will sign in as <strong>{data.email}</strong>.
            </Trans>
          </p>
          {byPasskey && (
            <>
              <BeginByPasskey token={token} onDone={() => void enter()} />
              <p className={styles['or']}>{t`or`}</p>
            </>
          )}
          <p>
            <Trans>Choose a password that you use nowhere else.</Trans>
          </p>
          <input type="email" name="email" autoComplete="username" value={data.email} readOnly hidden />
          <TextField
            label={t`New password`}
            description={t`At least ${LEAST} characters; a sentence is easy to keep in mind`}
            type="password"
            autoComplete="new-password"
            value={password}
            onChange={setPassword}
            autoFocus={!byPasskey}
          />
          {accept.error !== null && <Refused error={accept.error} />}
          <Button {...(!byPasskey && { kind: 'primary' })} type="submit" isDisabled={isShort || accept.isPending}>
            {t`Begin with this password`}
          </Button>
          {offers('oidc') && <IssuerButton tenant={data.tenant_id} invitation={token} />}
        </form>
      )}
    </PublicPage>
  )
}
