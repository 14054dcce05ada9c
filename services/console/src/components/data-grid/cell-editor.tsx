import { useRef, useState } from 'react'
import styles from './data-grid.module.css'

export interface CellEditorProps {
  readonly label: string
  readonly text: string
  /** Whether the text stands to be replaced, or was begun by a key. */
  readonly isWhole: boolean
  readonly isNumber: boolean
  /** Takes what was typed; a sentence says what is wrong with it. */
  readonly onTake: (text: string) => string | null
  /** Ends the edit, and goes on by the key of that name. */
  readonly onDone: (way: 'ArrowDown' | 'ArrowRight' | 'Escape') => void
}

/** The field in a cell: Enter takes it and goes down, Tab goes right, Esc leaves things as they were. */
export function CellEditor({ label, text, isWhole, isNumber, onTake, onDone }: CellEditorProps) {
  const [typed, setTyped] = useState(text)
  const [fault, setFault] = useState<string | null>(null)
  const isDone = useRef(false)
  // the field loses the focus because it is done, and must not be taken again: that would lead back to its cell
  const done = (way: 'ArrowDown' | 'ArrowRight' | 'Escape') => {
    if (isDone.current) return
    isDone.current = true
    onDone(way)
  }
  const take = (way: 'ArrowDown' | 'ArrowRight' | 'Escape') => {
    if (isDone.current) return
    const wrong = typed === text && isWhole ? null : onTake(typed)
    if (wrong === null) done(way)
    else setFault(wrong)
  }
  return (
    <>
      <input
        className={`${styles['editor']} ${isNumber ? 'number' : ''}`}
        aria-label={label}
        aria-invalid={fault !== null}
        value={typed}
        ref={(input) => {
          if (input === null || input === document.activeElement) return
          input.focus()
          if (isWhole) input.select()
        }}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => take('Escape')}
        onKeyDown={(event) => {
          if (event.key === 'Escape') done('Escape')
          else if (event.key === 'Enter') take('ArrowDown')
          else if (event.key === 'Tab') take('ArrowRight')
          else return
          event.preventDefault()
          event.stopPropagation()
        }}
      />
      {fault !== null && (
        <span className={styles['fault']} role="alert">
          {fault}
        </span>
      )}
    </>
  )
}
