import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../../components/button/button.tsx'
import { remark } from '../../../components/toast/toasts.ts'
import { formatsOf } from '../../../formats/formats.ts'
import { useSession } from '../../../shell/session/session.ts'
import { Mark } from '../parts/mark.tsx'
import styles from '../parts/plans.module.css'
import type { CoverageQuote } from './coverage-queries.ts'

/** What each rule is called; the reason beside it is the service's own sentence. */
const RULES: Readonly<Record<NonNullable<CoverageQuote['explanation']>[number]['rule'], MessageDescriptor>> = {
  plan: msg`Plan`,
  line: msg`Line`,
  category: msg`Payment category`,
  explicit_price: msg`Agreed price`,
  units: msg`Units of the tariff`,
  list_price: msg`List price`,
  pharmacy_discount: msg`Pharmacy discount`,
  quantity: msg`Quantity`,
  fixed_copay: msg`Fixed copay`,
  variable_copay: msg`Variable copay`,
}

/** The amounts of a quote, the ladder of rules that were tried, and what the line says beside them. */
export function CoverageAnswer({ quote }: { readonly quote: CoverageQuote }) {
  const { t, i18n } = useLingui()
  const { money, amount, day } = formatsOf({ ...useSession().tenant, currency: quote.currency })
  const { line_terms: terms } = quote
  const date = day(quote.event_date)
  const copy = () => {
    const lines = [
      t`Price ${money(quote.price_cents)}, plan ${money(quote.plan_cents)}, patient ${money(quote.patient_cents)}`,
      t`Plan ${quote.plan_id}, benefit ${quote.benefit_id}, on ${date}, without IGV, revision ${quote.revision}`,
      ...(quote.explanation ?? []).map(({ because }) => because),
    ]
    void navigator.clipboard.writeText(lines.join('\n')).then(() => remark(t`Copied`))
  }
  return (
    <section className={`${styles['answer']} ${styles['card']}`} aria-label={t`Answer`} aria-live="polite">
      <div>
        <p className={styles['amount']}>{money(quote.price_cents)}</p>
        <p className={styles['hint']}>
          <Trans>without IGV, as known at revision {quote.revision}</Trans>
        </p>
        <dl className={styles['shares']}>
          <div>
            <dt>{t`The plan pays`}</dt>
            <dd>{money(quote.plan_cents)}</dd>
          </div>
          <div>
            <dt>{t`The patient pays`}</dt>
            <dd>{money(quote.patient_cents)}</dd>
          </div>
          <div>
            <dt>{t`Fixed copay`}</dt>
            <dd>{money(quote.fixed_copay_cents)}</dd>
          </div>
          <div>
            <dt>{t`Variable copay`}</dt>
            <dd>{money(quote.variable_copay_cents)}</dd>
          </div>
          {quote.quantity > 1 && (
            <div>
              <dt>{t`Price of one`}</dt>
              <dd>{money(quote.unit_price_cents)}</dd>
            </div>
          )}
        </dl>
        {terms !== undefined && (
          <ul className={styles['remarks']}>
            {terms.maximum_cents !== null && <li>{t`The plan pays at most ${money(terms.maximum_cents)}.`}</li>}
            {terms.waiting_until !== null && <li>{t`Waiting period until ${day(terms.waiting_until)}.`}</li>}
            {terms.guarantee_letter === true && <li>{t`A letter of guarantee is needed.`}</li>}
          </ul>
        )}
        <p className="not-printed">
          <Button onPress={copy}>{t`Copy as text`}</Button>
        </p>
      </div>
      <div>
        <h2>{t`The rules that were tried`}</h2>
        <ol className={styles['ladder']}>
          {(quote.explanation ?? []).map(({ rule, applied, because, rounded_cents }) => (
            <li key={rule} className={applied ? '' : styles['passed']}>
              <Mark shape={applied ? 'tick' : 'dash'} label={applied ? t`applies` : t`does not apply`} />
              <span>{i18n._(RULES[rule])}</span>
              <span className={styles['reason']} lang="en">
                {because}
              </span>
              <span className="number">{rounded_cents === undefined ? '' : amount(rounded_cents)}</span>
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}
