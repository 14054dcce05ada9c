import { Trans, useLingui } from '@lingui/react/macro'
import { refusalOf, VigenciaUnavailable } from '@vigencia/client'
import { Meaning } from '../meaning/meaning.tsx'
import { Button } from '../button/button.tsx'
import styles from './states.module.css'

export interface RefusedProps {
  readonly error: unknown
  readonly onAgain?: (() => void) | undefined
}

/** What the service said no with: its sentence, its code and the request's id; or that no answer came. */
export function Refused({ error, onAgain }: RefusedProps) {
  const { t } = useLingui()
  const refusal = refusalOf(error)
  return (
    <div className={`${styles['notice']} ${styles['bad']}`} role="alert">
      <p className={styles['title']} {...(refusal !== null && { lang: 'en' })}>
        {refusal?.detail ?? (isUnanswered(error) ? t`No answer came.` : t`This page failed.`)}
      </p>
      {refusal !== null && <Meaning code={refusal.code} />}
      {refusal?.errors !== undefined && (
        <ul>
          {refusal.errors.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              <code>{path}</code> {message}
            </li>
          ))}
        </ul>
      )}
      <p className={styles['facts']}>
        {refusal === null ? (
          <code>{error instanceof Error ? error.message : String(error)}</code>
        ) : (
          <Trans>
            Code <code>{refusal.code}</code>, request <code>{refusal.request_id}</code>
          </Trans>
        )}
      </p>
      {onAgain !== undefined && <Button onPress={onAgain}>{t`Try again`}</Button>}
    </div>
  )
}

function isUnanswered(error: unknown): boolean {
  return error instanceof VigenciaUnavailable
}
