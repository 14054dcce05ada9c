import { useLingui } from '@lingui/react/macro'
import styles from './states.module.css'

/** A skeleton as high as what it stands for, so that nothing jumps. */
export function Loading({ rows = 6 }: { readonly rows?: number }) {
  const { t } = useLingui()
  return (
    <div className={styles['loading']} role="status" aria-label={t`Loading`}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles['bone']} />
      ))}
    </div>
  )
}
