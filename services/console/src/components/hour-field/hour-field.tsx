import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { readHour } from '../../formats/read-hour.ts'
import { TextField } from '../text-field/text-field.tsx'

export interface HourFieldProps {
  readonly label: string
  /** `HH:MM`; null: none. */
  readonly value: string | null
  readonly onChange: (hour: string | null) => void
  readonly description?: string
}

/** An hour of the day, typed as `19:30` or `1930`. What is typed counts when the field is left, or at Enter. */
export function HourField({ label, value, onChange, description }: HourFieldProps) {
  const { t } = useLingui()
  const [known, setKnown] = useState(value)
  const [text, setText] = useState(value ?? '')
  if (known !== value) {
    setKnown(value)
    setText(value ?? '')
  }
  const read = readHour(text)
  const isFault = text.trim() !== '' && read === null
  const take = () => {
    if (isFault) return
    setText(read ?? '')
    if (read !== value) onChange(read)
  }
  return (
    <TextField
      label={label}
      value={text}
      onChange={setText}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && take()}
      description={description}
      fault={isFault && text.trim().length >= 2 ? t`An hour is written 19:30.` : null}
    />
  )
}
