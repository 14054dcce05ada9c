import { useLingui } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import { useFormats } from '../../formats/use-formats.ts'
import { GROUP_NAMES } from './act-words.ts'
import styles from './act.module.css'

/** What procedures cost, and what was used beside them. */
export function GroupSums({ answer: { groups } }: { readonly answer: Api.ActQuote }) {
  const { t, i18n } = useLingui()
  const formats = useFormats()
  if (groups.every(({ group }) => group === 'procedures')) return null
  return (
    <section aria-label={t`Sums by group`}>
      <h2>{t`Sums by group`}</h2>
      <dl className={styles['sums']}>
        {groups.map(({ group, price_cents }) => (
          <div key={group} data-group={group}>
            <dt>{i18n._(GROUP_NAMES[group])}</dt>
            <dd className="number">{formats.money(price_cents)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
