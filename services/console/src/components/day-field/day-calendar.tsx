import { parseDate } from '@internationalized/date'
import { Button } from 'react-aria-components/Button'
import { Calendar, CalendarCell, CalendarGrid } from 'react-aria-components/Calendar'
import { Heading } from 'react-aria-components/Heading'
import styles from './day-field.module.css'

export interface DayCalendarProps {
  readonly label: string
  readonly value: string | null
  readonly onChange: (day: string) => void
}

export function DayCalendar({ label, value, onChange }: DayCalendarProps) {
  return (
    <Calendar
      aria-label={label}
      autoFocus
      value={value === null ? null : parseDate(value)}
      onChange={(day) => onChange(day.toString())}
    >
      <header className={styles['head']}>
        <Button slot="previous" className={styles['step'] ?? ''}>
          <span aria-hidden>‹</span>
        </Button>
        <Heading className={styles['month'] ?? ''} />
        <Button slot="next" className={styles['step'] ?? ''}>
          <span aria-hidden>›</span>
        </Button>
      </header>
      <CalendarGrid className={styles['grid'] ?? ''}>
        {(day) => <CalendarCell date={day} className={styles['cell'] ?? ''} />}
      </CalendarGrid>
    </Calendar>
  )
}
