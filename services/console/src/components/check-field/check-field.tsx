import styles from './check-field.module.css'

export interface CheckFieldProps {
  readonly label: string
  readonly value: boolean
  readonly onChange: (isChecked: boolean) => void
  readonly isDisabled?: boolean
}

/** Yes or no, by the browser's own control. */
export function CheckField({ label, value, onChange, isDisabled = false }: CheckFieldProps) {
  return (
    <label className={styles['check']}>
      <input
        type="checkbox"
        checked={value}
        disabled={isDisabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  )
}
