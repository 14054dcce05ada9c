import { useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Api } from '@vigencia/client'
import { useState, type SyntheticEvent } from 'react'
import { vigencia } from '../../api/vigencia.ts'
import { Button } from '../../components/button/button.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { TextField } from '../../components/text-field/text-field.tsx'
import styles from './me.module.css'

interface NamePasskeyProps {
  readonly passkey: Api.Passkey
  readonly onDone: () => void
}

/** An empty name is none: then the passkey is called by its browser. */
export function NamePasskey({ passkey, onDone }: NamePasskeyProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const [typed, setTyped] = useState(passkey.name ?? '')
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => vigencia.passkeys.rename.mutate({ passkey_id: passkey.id, name: typed.trim() || null }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['passkeys'] })
      onDone()
    },
  })
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (!isPending) mutate()
  }
  return (
    <form className={styles['naming']} onSubmit={submit}>
      <TextField label={t`What to call it`} value={typed} onChange={setTyped} maxLength={60} autoFocus />
      {error !== null && <Refused error={error} />}
      <div className={styles['acts']}>
        <Button kind="primary" type="submit" isDisabled={isPending}>{t`Save`}</Button>
        <Button onPress={onDone}>{t`Leave it`}</Button>
      </div>
    </form>
  )
}
