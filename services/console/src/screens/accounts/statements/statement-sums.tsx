import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Api } from '@vigencia/client'
import { useFormats } from '../../../formats/use-formats.ts'
import { appealsAgainst } from '../appeals/appeal-queries.ts'
import styles from '../parts/accounts.module.css'
import { appealStateName } from '../appeals/use-appeal-columns.tsx'
import { usePayerName } from '../parts/use-payer-name.ts'

/** What is to be claimed, large; what was asked for, released and cut; each protocol; and the appeals against it. */
export function StatementSums({ statement }: { readonly statement: Api.Statement }) {
  const { t, i18n } = useLingui()
  const formats = useFormats()
  const payerName = usePayerName()
  const { data: appeals } = useQuery(appealsAgainst(statement.id))
  const { claim_cents: claim, protocols } = statement
  const sums: readonly (readonly [string, number])[] = [
    [t`Asked for`, statement.informed_cents],
    [t`Released`, statement.released_cents],
    [t`Cut`, statement.glosa_cents],
  ]
  return (
    <>
      <section className={styles['sums']} aria-label={t`Sums of the statement`}>
        <div className={styles['main']}>
          <span>{t`To be claimed`}</span>
          <strong className={`${styles['huge']} ${claim > 0 ? styles['bad'] : ''}`} data-claim={claim}>
            {formats.money(claim)}
          </strong>
          <small>{t`What was cut against the contract, of ${payerName(statement.convenio_id)}`}</small>
        </div>
        <dl>
          {sums.map(([name, cents]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="number">{formats.money(cents)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <ul className={styles['others']}>
        {protocols.map(({ protocol, lot, number, issued_on, is_counted, claim_cents }) => (
          <li key={`${protocol} ${lot}`}>
            <span>
              {t`Protocol ${protocol ?? '–'}, lot ${lot ?? '–'}, statement ${number ?? '–'} of ${formats.day(issued_on)}`}
              {!is_counted && ` · ${t`a later statement counts in its place`}`}
            </span>
            <span className="number">{formats.money(claim_cents)}</span>
          </li>
        ))}
        {appeals?.items.map(({ id, number, state, claimed_cents }) => (
          <li key={id}>
            <Link to="/accounts/appeals/$appealId" params={{ appealId: id }}>
              {t`Appeal ${formats.count(number)}`}, {appealStateName(state, i18n)}
            </Link>
            <span className="number">{formats.money(claimed_cents)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
