import { Type } from '@mikro-orm/core'
import { dayOf } from '@vigencia/domain/calendar/day.ts'
import { fromDateRange, toDateRange, type Validity } from '@vigencia/domain/calendar/validity.ts'

/** `daterange` in its canonical form <-> Validity, both ends included. */
export class ValidityColumn extends Type<Validity, string> {
  override convertToDatabaseValue(value: Validity | string): string {
    return typeof value === 'string' ? value : toDateRange(value)
  }

  override convertToJSValue(value: string | Validity): Validity {
    return typeof value === 'string' ? fromDateRange(value, dayOf) : value
  }

  override compareAsType(): string {
    return 'string'
  }

  override getColumnType(): string {
    return 'daterange'
  }
}
