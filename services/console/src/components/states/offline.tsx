import { Trans } from '@lingui/react/macro'
import styles from './states.module.css'
import { useOnline } from './use-online.ts'

export function Offline() {
  if (useOnline()) return null
  return (
    <p className={`${styles['notice']} ${styles['warn']}`} role="status">
      <Trans>There is no connection. What was read stays here; nothing can be changed until it is back.</Trans>
    </p>
  )
}
