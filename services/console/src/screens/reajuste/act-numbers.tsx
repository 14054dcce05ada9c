import { useLingui } from '@lingui/react/macro'
import { useFormats } from '../../formats/use-formats.ts'
import { pastDaysOf } from './past-days.ts'
import styles from './reajuste.module.css'
import type { Preview } from './reajuste-queries.ts'
import type { ActInHand } from './use-act.ts'

interface ActNumbersProps {
  readonly hand: ActInHand
  readonly preview: Preview
}

/** What will happen, in numbers. */
export function ActNumbers({ hand: { today, input }, preview }: ActNumbersProps) {
  const { t } = useLingui()
  const formats = useFormats()
  const { totals, validity_start, validity_end } = preview
  const past = pastDaysOf(preview, today)
  const sum = (cents: number | null) => (cents === null ? '—' : formats.money(cents))
  const numbers: readonly (readonly [string, string])[] = [
    [t`First day`, formats.day(validity_start)],
    [t`Last day`, validity_end === null ? t`without an end` : formats.day(validity_end)],
    [t`Prices`, formats.count(totals.count)],
    [t`Raised`, formats.count(totals.raised)],
    [t`Lowered`, formats.count(totals.lowered)],
    [t`Unchanged`, formats.count(totals.unchanged)],
    [t`New`, formats.count(totals.added)],
    [t`Gone`, formats.count(totals.removed)],
    [t`By hand`, formats.count(input.changes.length)],
    [t`Sum before`, sum(totals.old_cents)],
    [t`Sum after`, sum(totals.new_cents)],
    [t`Days that are over and priced otherwise`, formats.count(past?.count ?? 0)],
  ]
  return (
    <dl className={styles['numbers']}>
      {numbers.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd className="number">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
