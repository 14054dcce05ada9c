import { useLingui } from '@lingui/react/macro'
import { CheckField } from '../check-field/check-field.tsx'
import { SelectField } from '../select-field/select-field.tsx'
import { TextField } from '../text-field/text-field.tsx'
import styles from './act-rules.module.css'
import { FIELD_CHOICES, FIELD_LABELS } from './field-labels.ts'
import type { FieldKind, RuleField } from './rule-fields.ts'
import type { Fault } from './typed-rules.ts'

interface FieldOfRuleProps {
  readonly field: RuleField
  readonly value: string
  readonly fault: Fault | undefined
  readonly onChange: (text: string) => void
}

const LONG: ReadonlySet<FieldKind> = new Set(['percents', 'month_days', 'offsets', 'days', 'choice'])

/** One field of a rule, by its kind. */
export function FieldOfRule({ field: { path, kind }, value, fault, onChange }: FieldOfRuleProps) {
  const { t, i18n } = useLingui()
  const number = /^anaesthesia\.map\.(\d)$/.exec(path)?.[1]
  const name = FIELD_LABELS[path]
  const label = number === undefined ? (name === undefined ? path : i18n._(name)) : t`Porte ${number}`
  if (kind === 'check')
    return (
      <div className={styles['check']}>
        <CheckField label={label} value={value === 'yes'} onChange={(isTrue) => onChange(isTrue ? 'yes' : '')} />
      </div>
    )
  const faults = {
    unreadable: t`This cannot be read.`,
    needed: t`The rule needs this.`,
    either: t`Either by access, or by place.`,
  }
  const text = fault === undefined ? null : faults[fault]
  const choices = FIELD_CHOICES[path]
  return (
    <div className={styles[LONG.has(kind) ? 'long' : kind === 'text' ? 'few' : 'field']}>
      {choices === undefined ? (
        <TextField label={label} value={value} onChange={onChange} fault={text} />
      ) : (
        <SelectField
          label={label}
          value={value}
          options={[
            { id: '', text: t`Not agreed` },
            ...Object.entries(choices).map(([id, words]) => ({ id, text: i18n._(words) })),
          ]}
          onChange={onChange}
          description={text ?? undefined}
        />
      )}
    </div>
  )
}
