import { useLingui } from '@lingui/react/macro'
import { useId } from 'react'
import fieldStyles from '../../../components/field/field.module.css'
import styles from '../parts/accounts.module.css'
import { readPairs } from './typed-settings.ts'

interface PairsFieldProps {
  readonly label: string
  readonly example: string
  readonly text: string
  readonly onType: (text: string) => void
}

/** Pairs, one a line; columns of a spreadsheet can be pasted. */
export function PairsField({ label, example, text, onType }: PairsFieldProps) {
  const { t } = useLingui()
  const id = useId()
  const { fault } = readPairs(text)
  return (
    <div className={fieldStyles['field']}>
      <label className={fieldStyles['label']} htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className={`${fieldStyles['control']} ${styles['pairs']}`}
        spellCheck={false}
        aria-describedby={`${id}-told`}
        aria-invalid={fault !== null}
        value={text}
        onChange={(event) => onType(event.target.value)}
      />
      <span id={`${id}-told`} className={fieldStyles[fault === null ? 'description' : 'fault']}>
        {fault === null ? example : t`This line is no pair: ${fault}`}
      </span>
    </div>
  )
}
