import type { RefObject } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { DayCalendar, type DayCalendarProps } from './day-calendar.tsx'
import styles from './day-field.module.css'

interface DayPickerProps extends DayCalendarProps {
  /** The button beside which it opens. */
  readonly opener: RefObject<HTMLButtonElement | null>
  readonly onClose: () => void
}

/** The month in which a day is picked: over the page, until a day is picked or it is left. */
export function DayPicker({ opener, onClose, ...calendar }: DayPickerProps) {
  return (
    <Popover
      className={styles['popover'] ?? ''}
      triggerRef={opener}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Dialog aria-label={calendar.label} className={styles['dialog'] ?? ''}>
        <DayCalendar {...calendar} />
      </Dialog>
    </Popover>
  )
}
