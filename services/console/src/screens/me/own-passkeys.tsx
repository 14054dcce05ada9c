import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Api } from '@vigencia/client'
import { vigencia } from '../../api/vigencia.ts'
import { Button } from '../../components/button/button.tsx'
import { Loading } from '../../components/states/loading.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { useOnline } from '../../components/states/use-online.ts'
import { remark } from '../../components/toast/toasts.ts'
import { useFormats } from '../../formats/use-formats.ts'
import { MakePasskey } from '../../shell/session/make-passkey.tsx'
import { canUsePasskeys } from '../../shell/session/passkeys.ts'
import { useSession } from '../../shell/session/session.ts'
import { browserName } from './browser-name.ts'
import styles from './me.module.css'

/** The devices by which one signs in without a password. */
export function OwnPasskeys() {
  const { t } = useLingui()
  const { tenant } = useSession()
  const isOnline = useOnline()
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['passkeys', 'list'],
    queryFn: ({ signal }) => vigencia.passkeys.list.query({ limit: 100 }, { signal }),
  })
  return (
    <>
      <h2>{t`Passkeys`}</h2>
      {isPending && <Loading rows={2} />}
      {error !== null && <Refused error={error} onAgain={() => void refetch()} />}
      {data?.items.length === 0 && (
        <p>
          <Trans>With a passkey you sign in by a finger, a face or a PIN of your device.</Trans>
        </p>
      )}
      <ul className={styles['sessions']}>
        {data?.items.map((passkey) => (
          <OwnPasskey key={passkey.id} passkey={passkey} />
        ))}
      </ul>
      {isOnline && canUsePasskeys() && <MakePasskey tenant={tenant.id} />}
    </>
  )
}

function OwnPasskey({ passkey }: { readonly passkey: Api.Passkey }) {
  const { t } = useLingui()
  const { instant } = useFormats()
  const queries = useQueryClient()
  const isOnline = useOnline()
  const { id, browser, created_at, last_used_at } = passkey
  const remove = useMutation({
    mutationFn: () => vigencia.passkeys.remove.mutate({ passkey_id: id }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['passkeys'] })
      remark(t`That passkey signs in no more`)
    },
  })
  return (
    <li className={styles['session']}>
      <div>
        <p>{browserName(browser) ?? t`A browser without a name`}</p>
        <p className={styles['when']}>
          {last_used_at === null
            ? t`Made ${instant(created_at)}, never used`
            : t`Made ${instant(created_at)}, last used ${instant(last_used_at)}`}
        </p>
        {remove.error !== null && <Refused error={remove.error} />}
      </div>
      <Button isDisabled={!isOnline || remove.isPending} onPress={() => remove.mutate()}>
        {t`Remove`}
      </Button>
    </li>
  )
}
