import { useLingui } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import { useFormats } from '../../formats/use-formats.ts'
import styles from './reajuste.module.css'

/** Sums and counts over all prices, whatever is shown of them. */
export function Totals({ totals }: { readonly totals: Api.PriceTotals }) {
  const { t } = useLingui()
  const formats = useFormats()
  const sum = (cents: number | null) => (cents === null ? '—' : formats.money(cents))
  const counts: readonly (readonly [string, string])[] = [
    [t`Prices`, formats.count(totals.count)],
    [t`Raised`, formats.count(totals.raised)],
    [t`Lowered`, formats.count(totals.lowered)],
    [t`Unchanged`, formats.count(totals.unchanged)],
    [t`New`, formats.count(totals.added)],
    [t`Gone`, formats.count(totals.removed)],
    [t`Zero`, formats.count(totals.zero)],
  ]
  const sums: readonly (readonly [string, string])[] = [
    [t`Sum before`, sum(totals.old_cents)],
    [t`Sum after`, sum(totals.new_cents)],
    [t`Difference`, sum(totals.difference_cents)],
  ]
  return (
    <dl className={styles['totals']} aria-label={t`Totals`}>
      {[...counts, ...sums].map(([name, value], place) => (
        <div key={name} className={styles[place < counts.length ? 'count' : 'sum']}>
          <dt>{name}</dt>
          <dd className="number">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
