import { useLingui } from '@lingui/react/macro'
import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { Button } from '../button/button.tsx'
import styles from './side-panel.module.css'

export interface SidePanelProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** What stands at the foot: the acts of the panel. */
  readonly acts?: ReactNode
  /** It opens by itself while somebody types elsewhere: then it takes nothing of what they type. */
  readonly leavesFocus?: boolean
}

const isFocusLost = () => document.activeElement === null || document.activeElement === document.body

/** What would be a dialog elsewhere. The page beside it stays in use; Esc closes it, and the focus goes back. */
export function SidePanel({ title, onClose, children, acts, leavesFocus = false }: SidePanelProps) {
  const { t } = useLingui()
  const id = useId()
  const panel = useRef<HTMLElement>(null)
  const [before] = useState(() => document.activeElement)
  const hasFocus = useRef(false)
  useEffect(() => {
    // a field of the panel that takes the focus by itself has it already
    if (!leavesFocus && panel.current?.contains(document.activeElement) !== true) panel.current?.focus()
    return () => {
      if (!isFocusLost()) return
      if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus()
      else document.querySelector<HTMLElement>('#main')?.focus({ preventScroll: true })
    }
  }, [before, leavesFocus])
  useEffect(() => {
    // what had it may be gone, as a form that is done: without it no key would reach the panel
    if (hasFocus.current && isFocusLost()) panel.current?.focus()
  })
  return (
    <aside
      ref={panel}
      className={styles['panel']}
      aria-labelledby={id}
      tabIndex={-1}
      onFocus={() => void (hasFocus.current = true)}
      onBlur={() => void (hasFocus.current = false)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose()
      }}
    >
      <header className={styles['head']}>
        <h2 id={id}>{title}</h2>
        <Button kind="quiet" onPress={onClose} aria-label={t`Close`}>
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden>
            <path d="m2 2 10 10M12 2 2 12" fill="none" stroke="currentColor" strokeWidth="1.8" />
          </svg>
        </Button>
      </header>

      {/* a panel that is only read scrolls by keys too */}
      <div className={styles['body']} tabIndex={0}>
        {children}
      </div>
      {acts !== undefined && <footer className={styles['acts']}>{acts}</footer>}
    </aside>
  )
}
