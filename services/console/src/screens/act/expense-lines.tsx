import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../components/button/button.tsx'
import type { ActSearch } from './act-search.ts'
import styles from './act.module.css'
import { ExpenseForm } from './expense-form.tsx'
import { expensesAsText, expensesIn, NEW_EXPENSE, type TypedExpense } from './typed-expense.ts'

interface ExpenseLinesProps {
  readonly search: ActSearch
  readonly day: string
  readonly round: number
  readonly onChange: (change: ActSearch) => void
}

/** Materials, medicines, per-diems and fees that were used in the act. */
export function ExpenseLines({ search, day, round, onChange }: ExpenseLinesProps) {
  const { t } = useLingui()
  const expenses = expensesIn(search.expenses)
  const [added, setAdded] = useState<number | null>(null)
  const put = (next: readonly TypedExpense[]) => onChange({ expenses: expensesAsText(next) })
  return (
    <section className={styles['procedures']} aria-label={t`Expenses`}>
      {expenses.map((expense, place) => (
        <ExpenseForm
          key={`${search.convenio} ${round} ${place}`}
          place={place}
          expense={expense}
          convenio={search.convenio}
          day={day}
          takesFocus={place === added}
          onChange={(part) => put(expenses.map((one, at) => (at === place ? { ...one, ...part } : one)))}
          onRemove={() => put(expenses.filter((_, at) => at !== place))}
        />
      ))}
      <div>
        <Button
          isDisabled={search.convenio === undefined || expenses.some(({ code }) => code === undefined)}
          onPress={() => {
            setAdded(expenses.length)
            put([...expenses, NEW_EXPENSE])
          }}
        >{t`Add an expense`}</Button>
      </div>
    </section>
  )
}
