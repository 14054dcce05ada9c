import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { vigencia } from '../../api/vigencia.ts'
import { Loading } from '../../components/states/loading.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { useOnline } from '../../components/states/use-online.ts'
import { MakePasskey } from '../../shell/session/make-passkey.tsx'
import { canUsePasskeys } from '../../shell/session/passkeys.ts'
import { useSession } from '../../shell/session/session.ts'
import { ownSessions } from './own-sessions.ts'
import { OwnPasskey } from './own-passkey.tsx'
import styles from './me.module.css'

/** The devices by which one signs in without a password. */
export function OwnPasskeys() {
  const { t } = useLingui()
  const { tenant } = useSession()
  const isOnline = useOnline()
  const { data: sessions } = useQuery(ownSessions)
  // the issuer alone says who may sign in there
  const isAtIssuer = sessions?.items.some(({ is_current, way }) => is_current && way === 'oidc') === true
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
      {isOnline && canUsePasskeys() && !isAtIssuer && (
        <div className={styles['make']}>
          <MakePasskey tenant={tenant.id} />
        </div>
      )}
    </>
  )
}
