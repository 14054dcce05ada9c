import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Api } from '@vigencia/client'
import styles from '../agreements.module.css'

/** Payers that somebody may take for the one that was just saved: one agreement in two places is priced twice. */
export function SimilarConvenios({ warnings }: Pick<Api.WrittenConvenio, 'warnings'>) {
  const { t } = useLingui()
  if (warnings.length === 0) return null
  return (
    <div className={styles['warned']} role="alert">
      <p>
        <b>
          <Plural
            value={warnings.length}
            one="Saved. Another payer is much like it."
            other="Saved. # other payers are much like it."
          />
        </b>
      </p>
      <ul aria-label={t`Similar payers`}>
        {warnings.map(({ convenio_id, code, detail }) => (
          <li key={convenio_id}>
            <Link to="/agreements" search={{ convenio: convenio_id }}>
              <Trans>Open it</Trans>
            </Link>{' '}
            <span lang="en">{detail}</span> <code>{code}</code>
          </li>
        ))}
      </ul>
      <p>
        <Trans>If both are one, keep the one with the periods, and deactivate the other.</Trans>
      </p>
    </div>
  )
}
