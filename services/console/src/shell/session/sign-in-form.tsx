import { useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type SyntheticEvent } from 'react'
import { vigencia } from '../../api/vigencia.ts'
import { Button } from '../../components/button/button.tsx'
import { Loading } from '../../components/states/loading.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { TextField } from '../../components/text-field/text-field.tsx'
import { PasskeySignIn } from './passkey-sign-in.tsx'
import { canUsePasskeys } from './passkeys.ts'
import { IssuerButton } from './issuer-button.tsx'
import { beginSession } from './session-state.ts'
import styles from './session.module.css'
import { waysOf } from './ways-to-sign-in.ts'

export interface SignInFormProps {
  readonly tenant: string
  readonly onDone: () => void
  readonly takesFocus?: boolean
  /** Where the issuer leads back to; left out: the first page. */
  readonly back?: string
}

/** E-mail and password. What was wrong is not told, by the service neither. */
export function SignInForm({ tenant, onDone, takesFocus = true, back }: SignInFormProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const ways = useQuery(waysOf(tenant))
  const signIn = useMutation({
    mutationFn: () => vigencia.sessions.signIn.mutate({ tenant_id: tenant, email: email.trim(), password }),
    onSuccess: async (session) => {
      await beginSession(queries, session)
      onDone()
    },
    onError: () => setPassword(''),
  })
  if (ways.isPending) return <Loading rows={4} />
  if (ways.error !== null) return <Refused error={ways.error} onAgain={() => void ways.refetch()} />
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (email.trim() !== '' && password !== '' && !signIn.isPending) signIn.mutate()
  }
  return (
    <form className={styles['form']} onSubmit={submit}>
      <TextField
        label={t`E-mail`}
        type="email"
        name="email"
        autoComplete="username"
        value={email}
        onChange={setEmail}
        autoFocus={takesFocus}
      />
      <TextField
        label={t`Password`}
        type="password"
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      {signIn.error !== null && <Refused error={signIn.error} />}
      <Button kind="primary" type="submit" isDisabled={signIn.isPending}>
        {signIn.isPending ? t`Signing in…` : t`Sign in`}
      </Button>
      {ways.data.ways.includes('passkey') && canUsePasskeys() && <PasskeySignIn tenant={tenant} onDone={onDone} />}
      {ways.data.ways.includes('oidc') && <IssuerButton tenant={tenant} {...(back !== undefined && { back })} />}
    </form>
  )
}
