import { toDateRange, validityOfDateRange } from '@vigencia/domain/calendar/date-range.ts'
import type { Validity } from '@vigencia/domain/calendar/validity.ts'
import { DomainColumn } from './domain-column.ts'

/** `daterange` in its canonical form <-> Validity, both ends included. */
export class ValidityColumn extends DomainColumn<Validity> {
  protected override write(value: Validity): string {
    return toDateRange(value)
  }

  protected override read(text: string): Validity {
    return validityOfDateRange(text)
  }

  override getColumnType(): string {
    return 'daterange'
  }
}
