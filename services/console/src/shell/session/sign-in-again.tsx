import { Trans, useLingui } from '@lingui/react/macro'
import { useSyncExternalStore } from 'react'
import { SidePanel } from '../../components/side-panel/side-panel.tsx'
import styles from './session.module.css'
import { here } from './issuer-visit.ts'
import { endedSession, isDemoPerson } from './session-state.ts'
import { useSession } from './session.ts'
import { SignInForm } from './sign-in-form.tsx'
import { useSessionChanges } from './use-session-changes.ts'

/** The session ended while somebody worked: what they typed stays, and they sign in beside it. */
export function SignInAgain() {
  const { t } = useLingui()
  const { tenant, person } = useSession()
  const hasEnded = useSyncExternalStore(endedSession.subscribe, endedSession.current)
  useSessionChanges(hasEnded)
  if (!hasEnded) return null
  const isDemo = isDemoPerson()
  return (
    <SidePanel title={t`Your session has ended`} leavesFocus onClose={endedSession.putAside}>
      <p role="alert" className={styles['again']}>
        <Trans>Nothing that you typed is lost. Sign in again as {person.name}, and go on where you were.</Trans>
      </p>
      {isDemo ? (
        <p>
          <Trans>
            The demo's person has no password. The link that <code>npm start</code> printed signs in again: open it in
            another window, and come back.
          </Trans>
        </p>
      ) : (
        <SignInForm tenant={tenant.id} takesFocus={false} back={here()} onDone={() => {}} />
      )}
    </SidePanel>
  )
}
