import { useLingui } from '@lingui/react/macro'
import { useFormats } from '../../formats/use-formats.ts'
import styles from './period.module.css'
import type { TypedRule } from './typed-rule.ts'

/** A rule to read, beside one that somebody typed. */
export function RuleFacts({ rule }: { readonly rule: TypedRule }) {
  const { t } = useLingui()
  const formats = useFormats()
  const { is_covered, requires_authorization, copay_percent, copay_max_cents } = rule
  const inherited = t`as the period says`
  const truth = (value: boolean) => (value ? t`yes` : t`no`)
  const rows = [
    [t`Covered`, truth(is_covered)],
    [t`Authorization needed`, requires_authorization === null ? inherited : truth(requires_authorization)],
    [t`The patient pays`, copay_percent === null ? inherited : formats.percent(copay_percent)],
    [t`At most`, copay_max_cents === null ? inherited : formats.money(copay_max_cents)],
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
