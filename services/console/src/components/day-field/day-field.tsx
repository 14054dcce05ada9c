import { useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { readDay } from '../../formats/read-day.ts'
import { useFormats } from '../../formats/use-formats.ts'
import { TextField } from '../text-field/text-field.tsx'
import styles from './day-field.module.css'

/** The calendar and the window over the page come when a day is picked for the first time. */
const DayPicker = lazy(async () => ({ default: (await import('./day-picker.tsx')).DayPicker }))

export interface DayFieldProps {
  readonly label: string
  /** `YYYY-MM-DD`; null: none. */
  readonly value: string | null
  readonly onChange: (day: string | null) => void
  readonly description?: string
  readonly isDisabled?: boolean
}

/** A day that is typed, as `1/7/26`, or picked. What is typed counts when the field is left, or at Enter. */
export function DayField({ label, value, onChange, description, isDisabled = false }: DayFieldProps) {
  const { t } = useLingui()
  const formats = useFormats()
  const textOf = (day: string | null) => (day === null ? '' : formats.day(day))
  const [known, setKnown] = useState(value)
  const [text, setText] = useState(textOf(value))
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  if (known !== value) {
    setKnown(value)
    setText(textOf(value))
  }
  const read = readDay(text)
  const isFault = text.trim() !== '' && read === null
  const take = () => {
    if (isFault) return
    setText(textOf(read))
    if (read !== value) onChange(read)
  }
  return (
    <div className={styles['row']}>
      <TextField
        label={label}
        value={text}
        onChange={setText}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
        isDisabled={isDisabled}
        description={description}
        fault={isFault && text.trim().length >= 6 ? t`A day is written 31/12/2026.` : null}
      />
      <Button
        ref={opener}
        className={styles['opener'] ?? ''}
        isDisabled={isDisabled}
        aria-label={t`Pick a day: ${label}`}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPress={() => setOpen(true)}
      >
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden>
          <path d="M2.5 4h11v9.5h-11zM2.5 7h11M5 2v3M11 2v3" fill="none" stroke="currentColor" strokeWidth="1.4" />
        </svg>
      </Button>
      {isOpen && (
        <Suspense>
          <DayPicker
            label={label}
            opener={opener}
            value={read}
            onChange={(day) => {
              setOpen(false)
              onChange(day)
            }}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </div>
  )
}
