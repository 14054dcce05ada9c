import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Button } from '../../components/button/button.tsx'
import { Page } from '../../components/page/page.tsx'
import { Loading } from '../../components/states/loading.tsx'
import { Refused } from '../../components/states/refused.tsx'
import { useSession } from '../../shell/session/session.ts'
import { useSignOut } from '../../shell/session/use-sign-out.ts'
import { OwnPasskeys } from './own-passkeys.tsx'
import { OwnSession } from './own-session.tsx'
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
