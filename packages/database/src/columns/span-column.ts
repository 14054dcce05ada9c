import { spanOfDateRange, toDateRange } from '@vigencia/domain/calendar/date-range.ts'
import type { Span } from '@vigencia/domain/calendar/validity.ts'
import { DomainColumn } from './domain-column.ts'

/** `daterange` in its canonical form <-> Span, both ends included, either of them open. */
export class SpanColumn extends DomainColumn<Span> {
  protected override write(value: Span): string {
    return toDateRange(value)
  }

  protected override read(text: string): Span {
    return spanOfDateRange(text)
  }

  override getColumnType(): string {
    return 'daterange'
  }
}
