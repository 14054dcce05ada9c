import { useLingui } from '@lingui/react/macro'
import { useFormats } from '../../formats/use-formats.ts'
import styles from './period.module.css'
import type { TypedTerms } from './typed-terms.ts'

/** The terms to read, also side by side with those that somebody typed. */
export function TermsTable({ terms }: { readonly terms: TypedTerms }) {
  const { t } = useLingui()
  const formats = useFormats()
  const truth = (value: boolean | null) => (value === null ? t`as the convenio says` : value ? t`yes` : t`no`)
  const percent = (value: number | null) => (value === null ? '–' : formats.percent(value))
  const day = (value: string | null) => (value === null ? t`open` : formats.day(value))
  const rows = [
    [t`First day`, day(terms.start_date)],
    [t`Last day`, day(terms.end_date)],
    [t`Price table`, terms.cbhpm_table_version ?? t`none`],
    [t`Of the table`, terms.cbhpm_table_version === null ? '–' : formats.percent(terms.cbhpm_percentage ?? 100)],
    [t`Copay`, truth(terms.copay_enabled)],
    [t`The patient pays`, percent(terms.default_copay_percent)],
    [t`At most`, terms.default_copay_max_cents === null ? '–' : formats.money(terms.default_copay_max_cents)],
    [t`Card needed`, truth(terms.requires_card_number)],
    [t`Authorization needed`, truth(terms.requires_authorization)],
    [t`Notes`, terms.notes ?? '–'],
  ]
  return (
    <dl className={styles['facts']}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
