import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { TextField } from '../../components/text-field/text-field.tsx'
import { useFormats } from '../../formats/use-formats.ts'
import { readPercent } from './terms.ts'

interface PercentFieldProps {
  readonly label: string
  /** A decimal with a point; undefined: none. */
  readonly value: string | undefined
  readonly onChange: (percent: string | undefined) => void
  readonly description?: string
  readonly isDisabled?: boolean
}

/** A percentage, typed as `8,5` or `8.5`. */
export function PercentField({ label, value, onChange, description, isDisabled = false }: PercentFieldProps) {
  const { t } = useLingui()
  const { decimalMark } = useFormats()
  const textOf = (percent: string | undefined) => percent?.replace('.', decimalMark) ?? ''
  const [known, setKnown] = useState(value)
  const [text, setText] = useState(textOf(value))
  if (known !== value) {
    setKnown(value)
    setText(textOf(value))
  }
  const read = readPercent(text)
  const isFault = text.trim() !== '' && read === null
  const take = () => {
    if (!isFault && (read ?? undefined) !== value) onChange(read ?? undefined)
  }
  return (
    <TextField
      label={label}
      isNumber
      value={text}
      onChange={setText}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && take()}
      isDisabled={isDisabled}
      description={description}
      fault={isFault ? t`A percentage is written ${`8${decimalMark}5`}.` : null}
    />
  )
}
