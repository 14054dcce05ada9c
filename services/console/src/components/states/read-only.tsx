import { Trans } from '@lingui/react/macro'
import styles from './states.module.css'

/** Says why nothing can be changed: the scope that the person lacks. */
export function ReadOnly({ scope }: { readonly scope: string }) {
  return (
    <p className={styles['notice']} role="note">
      <span>
        <Trans>
          You can read this and not change it: your roles do not hold <code>{scope}</code>. An administrator gives
          roles.
        </Trans>
      </span>
    </p>
  )
}
