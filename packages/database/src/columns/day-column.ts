import { dayOf, type Day } from '@vigencia/domain/calendar/day.ts'
import { DomainColumn } from './domain-column.ts'

/** `date` <-> Day. */
export class DayColumn extends DomainColumn<Day> {
  protected override write(value: Day): string {
    return value.toString()
  }

  protected override read(text: string): Day {
    return dayOf(text)
  }

  override getColumnType(): string {
    return 'date'
  }
}
