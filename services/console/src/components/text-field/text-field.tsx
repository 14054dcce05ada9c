import { Input } from 'react-aria-components/Input'
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components/TextField'
import { FieldParts, type FieldWords } from '../field/field.tsx'
import styles from '../field/field.module.css'

export interface TextFieldProps extends FieldWords, Omit<AriaTextFieldProps, 'className' | 'style' | 'children'> {
  readonly placeholder?: string
  /** Numbers stand at the right, digit below digit. */
  readonly isNumber?: boolean
}

export function TextField({ label, description, fault, placeholder, isNumber = false, ...props }: TextFieldProps) {
  return (
    <AriaTextField
      {...props}
      isInvalid={typeof fault === 'string'}
      validationBehavior="aria"
      className={styles['field'] ?? ''}
    >
      <FieldParts label={label} description={description} fault={fault}>
        <Input
          className={`${styles['control']} ${isNumber ? styles['numeric'] : ''}`}
          {...(placeholder !== undefined && { placeholder })}
          {...(isNumber && { inputMode: 'decimal' as const })}
        />
      </FieldParts>
    </AriaTextField>
  )
}
