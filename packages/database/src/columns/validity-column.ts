import { dayOf } from '@vigencia/domain/calendar/day.ts'
import { fromDateRange, toDateRange, type Validity } from '@vigencia/domain/calendar/validity.ts'
import { DomainColumn } from './domain-column.ts'

/** `daterange` in its canonical form <-> Validity, both ends included. */
export class ValidityColumn extends DomainColumn<Validity> {
  protected override write(value: Validity): string {
    return toDateRange(value)
  }

  protected override read(text: string): Validity {
    return fromDateRange(text, dayOf)
  }

  override getColumnType(): string {
    return 'daterange'
  }
}
