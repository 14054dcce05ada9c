import { useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Api } from '@vigencia/client'
import { useState } from 'react'
import { vigencia } from '../../api/vigencia.ts'
import { Button } from '../../components/button/button.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { useOnline } from '../../components/states/use-online.ts'
import { remark } from '../../components/toast/toasts.ts'
import { useFormats } from '../../formats/use-formats.ts'
import { browserName } from './browser-name.ts'
import styles from './me.module.css'
import { NamePasskey } from './name-passkey.tsx'

export function OwnPasskey({ passkey }: { readonly passkey: Api.Passkey }) {
  const { t } = useLingui()
  const { instant } = useFormats()
  const queries = useQueryClient()
  const isOnline = useOnline()
  const [isNaming, setNaming] = useState(false)
  const { id, name, browser, created_at, last_used_at } = passkey
  const remove = useMutation({
    mutationFn: () => vigencia.passkeys.remove.mutate({ passkey_id: id }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['passkeys'] })
      remark(t`That passkey signs in no more`)
    },
  })
  if (isNaming)
    return (
      <li className={styles['session']}>
        <NamePasskey passkey={passkey} onDone={() => setNaming(false)} />
      </li>
    )
  const agent = browserName(browser) ?? t`A browser without a name`
  const isOff = !isOnline || remove.isPending
  return (
    <li className={styles['session']}>
      <div>
        <p>{name === null ? agent : t`${name} (${agent})`}</p>
        <p className={styles['when']}>
          {last_used_at === null
            ? t`Made ${instant(created_at)}, never used`
            : t`Made ${instant(created_at)}, last used ${instant(last_used_at)}`}
        </p>
        {remove.error !== null && <Refused error={remove.error} />}
      </div>
      <div className={styles['acts']}>
        <Button isDisabled={isOff} onPress={() => setNaming(true)}>{t`Name it`}</Button>
        <Button isDisabled={isOff} onPress={() => remove.mutate()}>{t`Remove`}</Button>
      </div>
    </li>
  )
}
