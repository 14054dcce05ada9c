import { useLingui } from '@lingui/react/macro'
import { Button } from '../button/button.tsx'
import { ACT_RULE_NAMES } from './act-rule-names.ts'
import styles from './act-rules.module.css'
import { FieldOfRule } from './field-of-rule.tsx'
import { AGE_FIELDS } from './rule-fields.ts'
import { bandsIn, type Fault, type TypedRules } from './typed-rules.ts'

const MOST_BANDS = 50

export interface ActRulesFormProps {
  readonly typed: TypedRules
  readonly faults: Readonly<Record<string, Fault>>
  readonly onChange: (typed: TypedRules) => void
}

/** Bands of age and weight, of which the first that fits counts. One that is emptied is none. */
export function AgeBands({ typed, faults, onChange }: ActRulesFormProps) {
  const { t, i18n } = useLingui()
  const count = bandsIn(typed)
  return (
    <fieldset className={styles['rule']} data-rule="ages">
      <legend>{i18n._(ACT_RULE_NAMES.ages)}</legend>
      {Array.from({ length: count }, (_, place) => {
        const number = place + 1
        return (
          <div key={place} role="group" aria-label={t`Band ${number}`} className={styles['band']}>
            {AGE_FIELDS.map((field) => {
              const path = `ages.${place}.${field.path}`
              return (
                <FieldOfRule
                  key={path}
                  field={{ ...field, path: `ages.${field.path}` }}
                  value={typed[path] ?? ''}
                  fault={faults[path]}
                  onChange={(text) => onChange({ ...typed, [path]: text })}
                />
              )
            })}
          </div>
        )
      })}
      <Button
        isDisabled={count >= MOST_BANDS}
        onPress={() => onChange({ ...typed, [`ages.${count}.percent`]: '' })}
      >{t`Add a band`}</Button>
    </fieldset>
  )
}
