import { useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { refusalOf } from '@vigencia/client'
import { Button } from '../../components/button/button.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { remark } from '../../components/toast/toasts.ts'
import { here } from './issuer-visit.ts'
import { SignInForm } from './sign-in-form.tsx'
import { PasskeyFailed } from './passkey-failed.tsx'
import { makePasskey } from './passkeys.ts'

export interface MakePasskeyProps {
  readonly tenant: string
  readonly onDone?: () => void
}

/** Whoever signed in a while ago does so again, here. */
export function MakePasskey({ tenant, onDone }: MakePasskeyProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const { mutate, error, isPending, reset } = useMutation({
    mutationFn: makePasskey,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['passkeys'] })
      remark(t`This device signs you in from now on`)
      onDone?.()
    },
  })
  if (error !== null && refusalOf(error)?.code === 'fresh_sign_in_required')
    return (
      <>
        <Refused error={error} />
        <SignInForm tenant={tenant} back={here()} onDone={reset} />
      </>
    )
  return (
    <>
      {error !== null && <PasskeyFailed error={error} />}
      <Button isDisabled={isPending} onPress={() => mutate()}>{t`Make a passkey on this device`}</Button>
    </>
  )
}
