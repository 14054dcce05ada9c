import { spanFromDateRange } from '@vigencia/domain/calendar/span.ts'
import { toDateRange, type Span } from '@vigencia/domain/calendar/validity.ts'
import { DomainColumn } from './domain-column.ts'

/** `daterange` in its canonical form <-> Span, both ends included, either of them open. */
export class SpanColumn extends DomainColumn<Span> {
  protected override write(value: Span): string {
    return toDateRange(value)
  }

  protected override read(text: string): Span {
    return spanFromDateRange(text)
  }

  override getColumnType(): string {
    return 'daterange'
  }
}
