import { useLingui } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import { useFormats } from '../../../formats/use-formats.ts'
import styles from '../parts/accounts.module.css'
import { byContract, leftOnTable, overBilled, withoutPrice } from './batch-figures.ts'

/** What was left on the table, large; and beside it what was billed, what the contract says, and what differs. */
export function BatchSums({ batch }: { readonly batch: Api.BillingBatch }) {
  const { t } = useLingui()
  const formats = useFormats()
  const left = leftOnTable(batch)
  const sums: readonly (readonly [string, number])[] = [
    [t`Billed`, batch.billed_cents],
    [t`By the contract, of lines with a price`, byContract(batch)],
    [t`Billed too much`, overBilled(batch)],
    [t`Billed without a price`, withoutPrice(batch)],
  ]
  return (
    <section className={styles['sums']} aria-label={t`Sums of the batch`}>
      <div className={styles['main']}>
        <span>{t`Left on the table`}</span>
        <strong className={`${styles['huge']} ${left > 0 ? styles['bad'] : ''}`} data-left={left}>
          {formats.money(left)}
        </strong>
        <small>{t`Billed below the contract. No glosa will ever say so.`}</small>
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
  )
}
