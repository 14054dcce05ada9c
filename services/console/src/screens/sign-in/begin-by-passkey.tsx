import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { vigencia } from '../../api/vigencia.ts'
import { Button } from '../../components/button/button.tsx'
import { PasskeyFailed } from '../../shell/session/passkey-failed.tsx'
import { madeOnDevice } from '../../shell/session/passkeys.ts'
import { beginSession } from '../../shell/session/session-state.ts'

interface BeginByPasskeyProps {
  /** What the link of the invitation holds. */
  readonly token: string
  readonly onDone: () => void
}

/** Takes an invitation up by what a device makes, so that nobody has to think of a password. */
export function BeginByPasskey({ token, onDone }: BeginByPasskeyProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const { mutate, error, isPending } = useMutation({
    mutationFn: async () => {
      const made = await madeOnDevice(await vigencia.invitations.passkeyOptions.query({ token }))
      return vigencia.invitations.acceptByPasskey.mutate({ token, ...made })
    },
    onSuccess: async (session) => {
      await beginSession(queries, session)
      onDone()
    },
  })
  return (
    <>
      <p>
        <Trans>With a passkey you sign in by a finger, a face or a PIN of this device, and need no password.</Trans>
      </p>
      {error !== null && <PasskeyFailed error={error} />}
      <Button kind="primary" isDisabled={isPending} onPress={() => mutate()}>{t`Begin with a passkey`}</Button>
    </>
  )
}
