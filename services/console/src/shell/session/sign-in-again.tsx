import { Trans, useLingui } from '@lingui/react/macro'
import { useSyncExternalStore } from 'react'
import { SidePanel } from '../../components/side-panel/side-panel.tsx'
import styles from './session.module.css'
import { endedSession } from './session-state.ts'
import { useSession } from './session.ts'
import { SignInForm } from './sign-in-form.tsx'

/** The session ended while somebody worked: what they typed stays, and they sign in beside it. */
export function SignInAgain() {
  const { t } = useLingui()
  const { tenant, person } = useSession()
  const hasEnded = useSyncExternalStore(endedSession.subscribe, endedSession.current)
  if (!hasEnded) return null
  return (
    <SidePanel title={t`Your session has ended`} leavesFocus onClose={() => {}}>
      <p role="alert" className={styles['again']}>
        <Trans>Nothing that you typed is lost. Sign in again as {person.name}, and go on where you were.</Trans>
      </p>
      <SignInForm tenant={tenant.id} takesFocus={false} onDone={() => {}} />
    </SidePanel>
  )
}
