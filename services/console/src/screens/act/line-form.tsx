import { useLingui } from '@lingui/react/macro'
import { Button } from '../../components/button/button.tsx'
import { ProcedureField } from '../../components/procedure-field/procedure-field.tsx'
import { QuantityField } from '../../components/quantity-field/quantity-field.tsx'
import { SelectField } from '../../components/select-field/select-field.tsx'
import { CODE_TABLE_NAMES } from './act-words.ts'
import styles from './act.module.css'
import { Participants } from './participants.tsx'
import { People } from './people.tsx'
import { CODE_TABLES } from './typed-expense.ts'
import type { Access, Bilateral, TypedLine } from './typed-line.ts'

export interface LineFormProps {
  readonly place: number
  readonly line: TypedLine
  readonly convenio: string | undefined
  readonly day: string
  /** Among several procedures it matters how each is reached, and who did it. */
  readonly isOneOfSeveral: boolean
  readonly takesFocus: boolean
  readonly onChange: (part: Partial<TypedLine>) => void
  readonly onRemove: () => void
}

const TEAMS = ['1', '2', '3', '4']

/** One procedure: its code, how it was done, and by whom. */
export function LineForm({ place, line, convenio, day, onChange, onRemove, ...props }: LineFormProps) {
  const { t, i18n } = useLingui()
  const { code, quantity, access = '', bilateral = '', team, table = '' } = line
  const number = place + 1
  return (
    <fieldset className={styles['line']}>
      <legend>{t`Procedure ${number}`}</legend>
      <div className={styles['fields']}>
        <div className={styles['wide']}>
          <ProcedureField
            convenio={convenio}
            day={day}
            code={code}
            autoFocus={props.takesFocus}
            onChange={(code) => onChange({ code })}
          />
        </div>
        <div className={styles['few']}>
          <QuantityField value={quantity} onChange={(quantity) => onChange({ quantity })} />
        </div>
        <SelectField
          label={t`Code table`}
          value={table}
          options={[
            { id: '', text: t`Any` },
            ...CODE_TABLES.map((id) => ({ id, text: `${id} ${i18n._(CODE_TABLE_NAMES[id])}` })),
          ]}
          onChange={(id) => onChange({ table: CODE_TABLES.find((one) => one === id) })}
        />
        {props.isOneOfSeveral && (
          <SelectField
            label={t`Access`}
            value={access}
            options={[
              { id: '', text: t`Not said` },
              { id: 'main', text: t`The main one` },
              { id: 'same', text: t`By the same access` },
              { id: 'other', text: t`By another access` },
            ]}
            onChange={(id) => onChange({ access: id === '' ? undefined : (id as Access) })}
          />
        )}
        <SelectField
          label={t`Sides`}
          value={bilateral}
          options={[
            { id: '', text: t`One side` },
            { id: 'same_incision', text: t`Both, by one incision` },
            { id: 'other_incision', text: t`Both, by two incisions` },
          ]}
          onChange={(id) => onChange({ bilateral: id === '' ? undefined : (id as Bilateral) })}
        />
        {props.isOneOfSeveral && (
          <div className={styles['few']}>
            <SelectField
              label={t`Team`}
              value={team}
              options={[...new Set([...TEAMS, team])].map((id) => ({ id, text: id }))}
              onChange={(team) => onChange({ team })}
            />
          </div>
        )}
        <Button kind="quiet" aria-label={t`Take procedure ${number} out`} onPress={onRemove}>
          <span aria-hidden>×</span>
        </Button>
      </div>
      <Participants line={line} onChange={(roles) => onChange({ roles })} />
      <People line={line} onChange={(people) => onChange({ people })} />
    </fieldset>
  )
}
