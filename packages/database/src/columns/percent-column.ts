import { percentOf, toNumber, type Percent } from '@vigencia/domain/money/percent.ts'
import { DomainColumn } from './domain-column.ts'

/** `numeric` with four places <-> Percent. */
export class PercentColumn extends DomainColumn<Percent> {
  protected override write(value: Percent): string {
    return String(toNumber(value))
  }

  protected override read(text: string): Percent {
    return percentOf(Number(text))
  }

  override getColumnType(): string {
    return 'numeric(8,4)'
  }
}
