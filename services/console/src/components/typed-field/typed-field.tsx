import { useState } from 'react'
import { TextField } from '../text-field/text-field.tsx'

/** What every field of a value that is typed takes of its caller. */
export interface TypedValue<Value> {
  readonly label: string
  /** Null: none. */
  readonly value: Value | null
  readonly onChange: (value: Value | null) => void
  readonly description?: string
  readonly isDisabled?: boolean
}

interface TypedFieldProps<Value> extends TypedValue<Value> {
  readonly isNumber?: boolean
  readonly textOf: (value: Value) => string
  /** The value of a text; null: it says none. */
  readonly read: (text: string) => Value | null
  /** How such a value is written, where the text says none. */
  readonly fault: string
  /** So many letters are typed before a fault is told. */
  readonly patience?: number
  /** It may not be left empty. */
  readonly isNeeded?: boolean
}

/** A value that is typed as text: it counts when the field is left, or at Enter. */
export function TypedField<Value>({ value, onChange, textOf, read, fault, ...props }: TypedFieldProps<Value>) {
  const { patience = 0, isNeeded = false, ...field } = props
  const shown = (one: Value | null) => (one === null ? '' : textOf(one))
  const [known, setKnown] = useState(value)
  const [text, setText] = useState(shown(value))
  if (known !== value) {
    setKnown(value)
    setText(shown(value))
  }
  const typed = read(text)
  const isFault = typed === null && (isNeeded || text.trim() !== '')
  const take = () => {
    if (isFault) return
    setText(shown(typed))
    if (typed !== value) onChange(typed)
  }
  return (
    <TextField
      {...field}
      value={text}
      onChange={setText}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && take()}
      fault={isFault && text.trim().length >= patience ? fault : null}
    />
  )
}
