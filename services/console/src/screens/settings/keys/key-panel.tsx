import { useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { vigencia } from '../../../api/vigencia.ts'
import { Button } from '../../../components/button/button.tsx'
import { SidePanel } from '../../../components/side-panel/side-panel.tsx'
import { Loading } from '../../../components/states/loading.tsx'
import { Refused } from '../../../components/states/refused.tsx'
import { useOnline } from '../../../components/states/use-online.ts'
import { remark } from '../../../components/toast/toasts.ts'
import { useFormats } from '../../../formats/use-formats.ts'
import { useMay } from '../../../shell/session/session.ts'
import { Facts } from '../parts/facts.tsx'
import { GraceField, type Grace } from '../parts/grace-field.tsx'
import { GraveAct } from '../parts/grave-act.tsx'
import { OnceShown } from '../parts/once-shown.tsx'
import styles from '../parts/settings.module.css'
import { KeyStateTag } from './key-state.tsx'
import { keyOf, stateOf, type Key } from './keys-queries.ts'

interface KeyPanelProps {
  readonly id: string
  readonly onClose: () => void
}

export function KeyPanel({ id, onClose }: KeyPanelProps) {
  const { t } = useLingui()
  const mayWrite = useMay('admin')
  const { data: key, error, refetch } = useQuery(keyOf(id))
  const [secret, setSecret] = useState<string | null>(null)
  return (
    <SidePanel title={key?.name ?? t`Key`} onClose={onClose}>
      {error !== null ? (
        <Refused error={error} onAgain={() => void refetch()} />
      ) : key === undefined ? (
        <Loading rows={8} />
      ) : (
        <div className={styles['form']}>
          {secret !== null && (
            <OnceShown
              label={t`The new key`}
              text={t`Put it where the program reads it, before the old one ends. It is not shown again.`}
              secret={secret}
            />
          )}
          <KeyFacts shown={key} />
          {mayWrite && stateOf(key) === 'active' && <KeyActs shown={key} onRotated={setSecret} />}
        </div>
      )}
    </SidePanel>
  )
}

function KeyFacts({ shown }: { readonly shown: Key }) {
  const { t } = useLingui()
  const { instant } = useFormats()
  const when = (at: string | null, none: string) => (at === null ? none : instant(at))
  return (
    <Facts
      facts={[
        [t`State`, <KeyStateTag key="state" state={stateOf(shown)} />],
        [t`Begins with`, <code key="prefix">{shown.prefix}</code>],
        [t`Scopes`, shown.scopes.join(', ')],
        [t`Stands for`, shown.user_id ?? t`no user`],
        [t`Made`, instant(shown.created_at)],
        [t`Last used`, when(shown.last_used_at, t`never`)],
        [t`Expires`, when(shown.expires_at, t`never`)],
        ...(shown.revoked_at === null ? [] : [[t`Revoked`, instant(shown.revoked_at)] as const]),
      ]}
    />
  )
}

interface KeyActsProps {
  readonly shown: Key
  readonly onRotated: (secret: string) => void
}

/** A key that works can be rotated, or revoked. */
function KeyActs({ shown: { id, name }, onRotated }: KeyActsProps) {
  const { t } = useLingui()
  const isOnline = useOnline()
  const queries = useQueryClient()
  const [grace, setGrace] = useState<Grace>('24h')
  const again = () => queries.invalidateQueries({ queryKey: ['keys'] })
  const rotation = useMutation({
    mutationFn: () => vigencia.keys.rotate.mutate({ key_id: id, grace }),
    onSuccess: ({ key }) => {
      onRotated(key)
      return again()
    },
  })
  const revocation = useMutation({
    mutationFn: () => vigencia.keys.revoke.mutate({ key_id: id }),
    onSuccess: () => {
      remark(t`Revoked: ${name}`)
      return again()
    },
  })
  const error = rotation.error ?? revocation.error
  return (
    <>
      {error !== null && <Refused error={error} />}
      <section className={styles['group']}>
        <h3>{t`Rotate`}</h3>
        <GraceField label={t`The old key still works`} value={grace} onChange={setGrace} />
        <Button isDisabled={!isOnline || rotation.isPending} onPress={() => rotation.mutate()}>
          {t`Rotate the key`}
        </Button>
      </section>
      <GraveAct
        label={t`Revoke the key`}
        warning={t`Every program that asks with this key is refused within a second. It cannot be taken back.`}
        isDisabled={!isOnline || revocation.isPending}
        onDo={() => revocation.mutate()}
      />
    </>
  )
}
