import { useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { vigencia } from '../../../api/vigencia.ts'
import { Button } from '../../../components/button/button.tsx'
import { Refused } from '../../../components/states/refused.tsx'
import { useOnline } from '../../../components/states/use-online.ts'
import { GraceField, type Grace } from '../parts/grace-field.tsx'
import { OnceShown } from '../parts/once-shown.tsx'
import styles from '../parts/settings.module.css'
import type { Webhook } from './webhook-events.ts'

/** Another secret takes the place of the one that signs; during the grace both sign. */
export function RotateSecret({ webhook: { id: webhook_id } }: { readonly webhook: Webhook }) {
  const { t } = useLingui()
  const isOnline = useOnline()
  const queries = useQueryClient()
  const [grace, setGrace] = useState<Grace>('24h')
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => vigencia.webhooks.rotate.mutate({ webhook_id, grace }),
    gcTime: 0,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['webhooks'] }),
  })
  return (
    <section className={styles['group']}>
      <h3>{t`Rotate the secret`}</h3>
      {data !== undefined && (
        <OnceShown
          label={t`The new secret`}
          text={t`Put it where the receiver reads it, before the old one ends. It is not shown again.`}
          secret={data.secret}
        />
      )}
      {error !== null && <Refused error={error} />}
      <GraceField label={t`The old secret still signs too`} value={grace} onChange={setGrace} />
      <Button isDisabled={!isOnline || isPending} onPress={() => mutate()}>{t`Make a new secret`}</Button>
    </section>
  )
}
