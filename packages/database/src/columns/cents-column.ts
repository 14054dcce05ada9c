import { centsOf, type Cents } from '@vigencia/domain/money/cents.ts'
import { DomainColumn } from './domain-column.ts'

/** `bigint` <-> Cents; the checks of every column keep it below 2^53. */
export class CentsColumn extends DomainColumn<Cents> {
  protected override write(value: Cents): string {
    return String(value)
  }

  protected override read(text: string): Cents {
    return centsOf(Number(text))
  }

  override getColumnType(): string {
    return 'bigint'
  }
}
