import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { TextField } from '../../components/text-field/text-field.tsx'
import { readDecimal } from '../../formats/read-decimal.ts'
import { useFormats } from '../../formats/use-formats.ts'

interface ExpenseQuantityProps {
  readonly value: number
  readonly onChange: (value: number) => void
}

/** How many, also in parts of one: `1,5`. */
export function ExpenseQuantity({ value, onChange }: ExpenseQuantityProps) {
  const { t } = useLingui()
  const { decimalMark } = useFormats()
  const textOf = (count: number) => String(count).replace('.', decimalMark)
  const [known, setKnown] = useState(value)
  const [text, setText] = useState(textOf(value))
  if (known !== value) {
    setKnown(value)
    setText(textOf(value))
  }
  const read = readDecimal(text)
  const isFault = read === null || read === 0
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
      fault={isFault ? t`More than 0, with at most four places` : null}
    />
  )
}
