import { decimalOf, DECIMAL_PLACES, decimalText, type Decimal4 } from '@vigencia/domain/money/decimal.ts'
import { DomainColumn } from './domain-column.ts'

/** `numeric` with four places <-> Decimal4. */
export class DecimalColumn extends DomainColumn<Decimal4> {
  protected override write(value: Decimal4): string {
    return decimalText(value, DECIMAL_PLACES)
  }

  protected override read(text: string): Decimal4 {
    return decimalOf(text)
  }

  override getColumnType(): string {
    return 'numeric(14,4)'
  }
}
