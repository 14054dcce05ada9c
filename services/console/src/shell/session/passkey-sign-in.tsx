import { useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '../../components/button/button.tsx'
import { beginSession } from './session-state.ts'
import { PasskeyFailed } from './passkey-failed.tsx'
import { signInByPasskey } from './passkeys.ts'

export interface PasskeySignInProps {
  readonly tenant: string
  readonly onDone: () => void
}

export function PasskeySignIn({ tenant, onDone }: PasskeySignInProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => signInByPasskey(tenant),
    onSuccess: async (session) => {
      await beginSession(queries, session)
      onDone()
    },
  })
  return (
    <>
      {error !== null && <PasskeyFailed error={error} />}
      <Button isDisabled={isPending} onPress={() => mutate()}>{t`Sign in by passkey`}</Button>
    </>
  )
}
