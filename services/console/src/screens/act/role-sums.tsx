import { Trans, useLingui } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import { useFormats } from '../../formats/use-formats.ts'
import styles from './act.module.css'
import { ROLE_NAMES } from '../../components/act-line/act-line-names.ts'

/** What each role is paid for the whole act. */
export function RoleSums({ answer: { roles, lines } }: { readonly answer: Api.ActQuote }) {
  const { t, i18n } = useLingui()
  const formats = useFormats()
  if (roles.length === 0) return null
  return (
    <section aria-label={t`Sums by role`}>
      <h2>{t`Sums by role`}</h2>
      <dl className={styles['sums']}>
        {roles.map(({ role, price_cents, rounding_cents }) => (
          <div key={role} data-role={role}>
            <dt>
              {i18n._(ROLE_NAMES[role])}
              {lines.some((line) => line.role === role && line.refusal !== null) && (
                <small className={styles['lacking']}>{t`not all of it`}</small>
              )}
              {rounding_cents !== 0 && (
                <small>
                  <Trans>rounded once: {formats.money(rounding_cents)} beside the sum of its lines</Trans>
                </small>
              )}
            </dt>
            <dd className="number">{formats.money(price_cents)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
