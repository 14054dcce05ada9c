import { useLingui } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import styles from './agreements.module.css'

/** Told by shape and word: a triangle for what may cost money, a circle for what is often meant so. */
export function SeverityMark({ isWarning }: { readonly isWarning: boolean }) {
  return (
    <svg
      className={isWarning ? styles['warning'] : styles['info']}
      width="12"
      height="12"
      viewBox="0 0 12 12"
      aria-hidden
    >
      {isWarning ? (
        <path d="M6 1 11.5 11H.5z" fill="currentColor" />
      ) : (
        <circle cx="6" cy="6" r="4.5" fill="currentColor" />
      )}
    </svg>
  )
}

export function Severity({ severity }: Pick<Api.Finding, 'severity'>) {
  const { t } = useLingui()
  const isWarning = severity === 'warning'
  return (
    <span className={isWarning ? styles['warning'] : styles['info']}>
      <SeverityMark isWarning={isWarning} /> {isWarning ? t`Warning` : t`Info`}
    </span>
  )
}
