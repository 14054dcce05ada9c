import { useLingui } from '@lingui/react/macro'
import { Button } from '../../components/button/button.tsx'
import { MoneyField } from '../../components/money-field/money-field.tsx'
import { ProcedureField } from '../../components/procedure-field/procedure-field.tsx'
import { SelectField } from '../../components/select-field/select-field.tsx'
import { CODE_TABLE_NAMES } from './act-words.ts'
import styles from './act.module.css'
import { ExpenseQuantity } from './expense-quantity.tsx'
import { CODE_TABLES, type CodeTable, type TypedExpense } from './typed-expense.ts'

interface ExpenseFormProps {
  readonly place: number
  readonly expense: TypedExpense
  readonly convenio: string | undefined
  readonly day: string
  readonly takesFocus: boolean
  readonly onChange: (part: Partial<TypedExpense>) => void
  readonly onRemove: () => void
}

/** One thing that was used: its code, of which table, and how many. */
export function ExpenseForm({ place, expense, convenio, day, takesFocus, onChange, onRemove }: ExpenseFormProps) {
  const { t, i18n } = useLingui()
  const number = place + 1
  return (
    <fieldset className={styles['line']}>
      <legend>{t`Expense ${number}`}</legend>
      <div className={styles['fields']}>
        <div className={styles['wide']}>
          <ProcedureField
            convenio={convenio}
            day={day}
            code={expense.code}
            autoFocus={takesFocus}
            onChange={(code) => onChange({ code })}
          />
        </div>
        <SelectField
          label={t`Kind`}
          value={expense.table}
          options={CODE_TABLES.map((id) => ({ id, text: i18n._(CODE_TABLE_NAMES[id]) }))}
          onChange={(id) => onChange({ table: id as CodeTable })}
        />
        <div className={styles['few']}>
          <ExpenseQuantity value={expense.quantity} onChange={(quantity) => onChange({ quantity })} />
        </div>
        <MoneyField
          label={t`Of one, by the invoice`}
          value={expense.invoice ?? null}
          onChange={(invoice) => onChange({ invoice: invoice ?? undefined })}
        />
        <Button kind="quiet" aria-label={t`Take expense ${number} out`} onPress={onRemove}>
          <span aria-hidden>×</span>
        </Button>
      </div>
    </fieldset>
  )
}
