import { useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Api } from '@vigencia/client'
import { vigencia } from '../../api/vigencia.ts'
import { Button } from '../../components/button/button.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { useOnline } from '../../components/states/use-online.ts'
import { remark } from '../../components/toast/toasts.ts'
import { useFormats } from '../../formats/use-formats.ts'
import { browserName } from './browser-name.ts'
import styles from './me.module.css'
import { ownSessions } from './own-sessions.ts'

/** A browser in which one is signed in. What one does not know is ended here, and refused within a second. */
export function OwnSession({ session }: { readonly session: Api.Session }) {
  const { t } = useLingui()
  const { instant } = useFormats()
  const queries = useQueryClient()
  const isOnline = useOnline()
  const { id, browser, created_at, last_used_at, expires_at } = session
  const end = useMutation({
    mutationFn: () => vigencia.sessions.end.mutate({ session_id: id }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ownSessions.queryKey })
      remark(t`That session has ended`)
    },
  })
  const ways: Readonly<Record<Api.Session['way'], string>> = {
    password: t`Signed in ${instant(created_at)} by password`,
    passkey: t`Signed in ${instant(created_at)} by passkey`,
    oidc: t`Signed in ${instant(created_at)} by the account of your organization`,
    demo: t`Signed in ${instant(created_at)} by the link of the demo`,
  }
  return (
    <li className={styles['session']}>
      <div>
        <p>{browserName(browser) ?? t`A browser without a name`}</p>
        <p className={styles['when']}>{ways[session.way]}</p>
        <p className={styles['when']}>{t`Last used ${instant(last_used_at)}, ends ${instant(expires_at)}`}</p>
        {end.error !== null && <Refused error={end.error} />}
      </div>
      {session.is_current ? (
        <span className={styles['here']}>{t`This browser`}</span>
      ) : (
        <Button isDisabled={!isOnline || end.isPending} onPress={() => end.mutate()}>
          {t`End`}
        </Button>
      )}
    </li>
  )
}
