import { useId, type ChangeEvent } from 'react'
import styles from '../field/field.module.css'

export interface SelectOption {
  readonly id: string
  readonly text: string
}

export interface SelectFieldProps {
  readonly label: string
  readonly options: readonly SelectOption[]
  /** The id of what is chosen; empty: nothing. */
  readonly value: string
  readonly onChange: (id: string) => void
  readonly isDisabled?: boolean
  readonly description?: string | undefined
}

/** A choice of few. The browser's own control: every device knows how to show it. */
export function SelectField({ label, options, value, onChange, isDisabled = false, description }: SelectFieldProps) {
  const id = useId()
  return (
    <div className={styles['field']}>
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className={styles['control']}
        value={value}
        disabled={isDisabled}
        aria-describedby={description === undefined ? undefined : `${id}-description`}
        onChange={(event: ChangeEvent<HTMLSelectElement>) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.text}
          </option>
        ))}
      </select>
      {description !== undefined && (
        <span id={`${id}-description`} className={styles['description']}>
          {description}
        </span>
      )}
    </div>
  )
}
