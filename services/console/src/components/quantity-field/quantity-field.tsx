import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { TextField } from '../text-field/text-field.tsx'

export interface QuantityFieldProps {
  readonly value: number
  readonly onChange: (value: number) => void
}

/** How many of a procedure, 1 to 10,000. What is typed counts when the field is left, or at Enter. */
export function QuantityField({ value, onChange }: QuantityFieldProps) {
  const { t } = useLingui()
  const [known, setKnown] = useState(value)
  const [text, setText] = useState(String(value))
  if (known !== value) {
    setKnown(value)
    setText(String(value))
  }
  const read = /^\d{1,5}$/.test(text.trim()) ? Number(text) : 0
  const isFault = read < 1 || read > 10_000
  const take = () => {
    if (!isFault && read !== value) onChange(read)
  }
  return (
    <TextField
      label={t`Quantity`}
      isNumber
      value={text}
      onChange={setText}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && take()}
      fault={isFault ? t`From 1 to 10,000` : null}
    />
  )
}
