import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { TextField } from '../text-field/text-field.tsx'
import { useFormats } from '../../formats/use-formats.ts'
import { readPercent } from '../../formats/read-percent.ts'

export interface PercentFieldProps {
  readonly label: string
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly description?: string
}

/** A percentage from 0 to 100, typed as `12,5` or `12.5`. */
export function PercentField({ label, value, onChange, description }: PercentFieldProps) {
  const { t } = useLingui()
  const formats = useFormats()
  const textOf = (one: number | null) => (one === null ? '' : formats.percent(one))
  const [known, setKnown] = useState(value)
  const [text, setText] = useState(textOf(value))
  if (known !== value) {
    setKnown(value)
    setText(textOf(value))
  }
  const read = readPercent(text)
  const isFault = text.trim() !== '' && read === null
  const take = () => {
    if (isFault) return
    setText(textOf(read))
    if (read !== value) onChange(read)
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
      fault={isFault ? t`A percentage is written ${formats.percent(12.5)}, up to 100%.` : null}
    />
  )
}
