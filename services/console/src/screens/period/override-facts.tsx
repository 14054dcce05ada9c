import { useLingui } from '@lingui/react/macro'
import { useWhom } from '../../components/whom/use-whom.ts'
import { useFormats } from '../../formats/use-formats.ts'
import styles from './period.module.css'
import type { TypedOverride } from './typed-override.ts'

interface OverrideFactsProps {
  readonly convenio: string
  readonly typed: TypedOverride
}

/** An own price to read, beside one that somebody typed. */
export function OverrideFacts({ convenio, typed }: OverrideFactsProps) {
  const { t } = useLingui()
  const formats = useFormats()
  const whom = useWhom(convenio, [typed.whom])
  const { code, name, cents, isExcluded, isFixed, included, notes } = typed
  const rows = [
    [t`Code`, code],
    [t`Procedure`, name],
    [t`Price`, isExcluded ? t`excluded` : cents === null ? '' : formats.money(cents)],
    [t`For whom`, whom(typed.whom)],
    [t`No rule of an act moves this price`, isFixed ? t`yes` : ''],
    [t`Package: codes that it includes`, included],
    [t`Notes`, notes],
  ].filter(([, value]) => value !== '')
  return (
    <dl className={styles['facts']}>
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
