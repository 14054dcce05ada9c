import { useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Api } from '@vigencia/client'
import { vigencia } from '../../api/vigencia.ts'
import { Button } from '../../components/button/button.tsx'
import { Page } from '../../components/page/page.tsx'
import { Loading } from '../../components/states/loading.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { useOnline } from '../../components/states/use-online.ts'
import { remark } from '../../components/toast/toasts.ts'
import { useFormats } from '../../formats/use-formats.ts'
import { useSession } from '../../shell/session/session.ts'
import { useSignOut } from '../../shell/session/use-sign-out.ts'
import { browserName } from './browser-name.ts'
import { OwnPasskeys } from './own-passkeys.tsx'
import { ownSessions } from './own-sessions.ts'
import { useRoleNames } from './role-names.ts'
import styles from './me.module.css'

/** Who one is here, and the browsers in which one is signed in. */
export function MeScreen() {
  const { t } = useLingui()
  const { person, tenant } = useSession()
  const roles = useRoleNames()
  const sessions = useQuery(ownSessions)
  const signOut = useSignOut()
  return (
    <Page title={person.name} acts={<Button onPress={() => signOut.mutate()}>{t`Sign out`}</Button>}>
      <dl className={styles['facts']}>
        <dt>{t`Clinic`}</dt>
        <dd>{tenant.name}</dd>
        <dt>{t`Roles`}</dt>
        <dd>{person.roles.map((role) => roles[role]).join(', ')}</dd>
      </dl>
      <h2>{t`Where you are signed in`}</h2>
      {sessions.isPending && <Loading rows={3} />}
      {sessions.error !== null && <Refused error={sessions.error} onAgain={() => void sessions.refetch()} />}
      <ul className={styles['sessions']}>
        {sessions.data?.items.map((session) => (
          <OwnSession key={session.id} session={session} />
        ))}
      </ul>
      <OwnPasskeys />
    </Page>
  )
}

function OwnSession({ session }: { readonly session: Api.Session }) {
  const { t } = useLingui()
  const formats = useFormats()
  const queries = useQueryClient()
  const isOnline = useOnline()
  const end = useMutation({
    mutationFn: () => vigencia.sessions.end.mutate({ session_id: session.id }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ownSessions.queryKey })
      remark(t`That session has ended`)
    },
  })
  return (
    <li className={styles['session']}>
      <div>
        <p>{browserName(session.browser) ?? t`A browser without a name`}</p>
        <p className={styles['when']}>
          {t`Last used ${formats.instant(session.last_used_at)}, ends ${formats.instant(session.expires_at)}`}
        </p>
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
