import { useLingui } from '@lingui/react/macro'
import { ACT_RULE_NAMES } from './act-rule-names.ts'
import styles from './act-rules.module.css'
import { AgeBands, type ActRulesFormProps } from './age-bands.tsx'
import { FieldOfRule } from './field-of-rule.tsx'
import { RULE_FIELDS } from './rule-fields.ts'

/** Every rule of acts to be typed. One that is left empty is not agreed. */
export function ActRulesForm({ typed, faults, onChange }: ActRulesFormProps) {
  const { i18n } = useLingui()
  return (
    <div className={styles['rules']}>
      {RULE_FIELDS.map(({ rule, fields }) => (
        <fieldset
          key={rule}
          className={`${styles['rule']} ${fields.length === 1 ? styles['single'] : ''}`}
          data-rule={rule}
        >
          <legend>{i18n._(ACT_RULE_NAMES[rule])}</legend>
          {fields.map((field) => (
            <FieldOfRule
              key={field.path}
              field={field}
              value={typed[field.path] ?? ''}
              fault={faults[field.path]}
              onChange={(text) => onChange({ ...typed, [field.path]: text })}
            />
          ))}
        </fieldset>
      ))}
      <AgeBands typed={typed} faults={faults} onChange={onChange} />
    </div>
  )
}
