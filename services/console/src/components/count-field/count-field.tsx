import { useLingui } from '@lingui/react/macro'
import { useFormats } from '../../formats/use-formats.ts'
import { TypedField, type TypedValue } from '../typed-field/typed-field.tsx'

export interface CountFieldProps extends TypedValue<number> {
  readonly least: number
  readonly most: number
  /** It may be left empty. */
  readonly isOptional?: boolean
}

/** A whole number. */
export function CountField({ least, most, isOptional = false, ...props }: CountFieldProps) {
  const { t } = useLingui()
  const { count } = useFormats()
  const read = (text: string) => {
    const value = /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : null
    return value === null || value < least || value > most ? null : value
  }
  return (
    <TypedField
      {...props}
      isNumber
      isNeeded={!isOptional}
      textOf={String}
      read={read}
      fault={t`From ${count(least)} to ${count(most)}`}
    />
  )
}
