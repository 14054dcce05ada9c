import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useFormats } from '../../formats/use-formats.ts'
import { TextField } from '../text-field/text-field.tsx'

export interface CountFieldProps {
  readonly label: string
  /** Null: nothing is said. */
  readonly value: number | null
  readonly least: number
  readonly most: number
  readonly onChange: (value: number | null) => void
  /** It may be left empty. */
  readonly isOptional?: boolean
  readonly description?: string
}

/** A whole number. What is typed counts when the field is left, or at Enter. */
export function CountField({ label, value, least, most, onChange, isOptional = false, description }: CountFieldProps) {
  const { t } = useLingui()
  const formats = useFormats()
  const textOf = (count: number | null) => (count === null ? '' : String(count))
  const [known, setKnown] = useState(value)
  const [text, setText] = useState(textOf(value))
  if (known !== value) {
    setKnown(value)
    setText(textOf(value))
  }
  const typed = text.trim()
  const read = /^\d{1,9}$/.test(typed) ? Number(typed) : null
  const isFault = read === null ? !(isOptional && typed === '') : read < least || read > most
  const take = () => {
    if (!isFault && read !== value) onChange(read)
  }
  return (
    <TextField
      label={label}
      isNumber
      value={text}
      onChange={setText}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && take()}
      description={description}
      fault={isFault ? t`From ${formats.count(least)} to ${formats.count(most)}` : null}
    />
  )
}
