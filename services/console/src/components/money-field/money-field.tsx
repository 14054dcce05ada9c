import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { readMoney } from '../../formats/read-money.ts'
import { useFormats } from '../../formats/use-formats.ts'
import { TextField } from '../text-field/text-field.tsx'

export interface MoneyFieldProps {
  readonly label: string
  /** Whole cents; null: none. */
  readonly value: number | null
  readonly onChange: (cents: number | null) => void
  readonly description?: string
  readonly isDisabled?: boolean
}

/** An amount, typed as `1.234,56` or `1234.56` and held in whole cents. */
export function MoneyField({ label, value, onChange, description, isDisabled = false }: MoneyFieldProps) {
  const { t } = useLingui()
  const formats = useFormats()
  const textOf = (cents: number | null) => (cents === null ? '' : formats.amount(cents))
  const [known, setKnown] = useState(value)
  const [text, setText] = useState(textOf(value))
  if (known !== value) {
    setKnown(value)
    setText(textOf(value))
  }
  const read = readMoney(text)
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
      isDisabled={isDisabled}
      description={description}
      fault={isFault ? t`An amount is written ${formats.amount(123456)}.` : null}
    />
  )
}
