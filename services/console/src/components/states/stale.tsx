import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button } from '../button/button.tsx'
import styles from './states.module.css'

export interface StaleProps {
  /** Who changed it and when, where the log tells. */
  readonly changed?: { readonly by: string; readonly at: string } | undefined
  readonly theirs: ReactNode
  readonly yours: ReactNode
  /** Takes what stands now, and drops what was typed. */
  readonly onTakeTheirs: () => void
  /** Puts what was typed on top of what stands now, to be looked at and saved again. */
  readonly onKeepYours: () => void
}

/** Somebody changed it meanwhile (412): theirs stands beside yours, and neither is overwritten. */
export function Stale({ changed, theirs, yours, onTakeTheirs, onKeepYours }: StaleProps) {
  const { t } = useLingui()
  return (
    <div className={`${styles['notice']} ${styles['warn']}`} role="alert">
      <p className={styles['title']}>
        {changed === undefined ? (
          <Trans>Somebody changed this while you were editing. Nothing was saved.</Trans>
        ) : (
          <Trans>
            {changed.by} changed this on {changed.at}, while you were editing. Nothing was saved.
          </Trans>
        )}
      </p>
      <div className={styles['pair']}>
        <section>
          <h3>{t`What stands now`}</h3>
          {theirs}
        </section>
        <section>
          <h3>{t`What you typed`}</h3>
          {yours}
        </section>
      </div>
      <div>
        <Button onPress={onKeepYours}>{t`Go on with mine`}</Button>{' '}
        <Button onPress={onTakeTheirs}>{t`Take theirs`}</Button>
      </div>
    </div>
  )
}
