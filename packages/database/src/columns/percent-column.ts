import { Type } from '@mikro-orm/core'
import { percentOf, toNumber, type Percent } from '@vigencia/domain/money/percent.ts'

/** `numeric` with four places <-> Percent. */
export class PercentColumn extends Type<Percent, string> {
  override convertToDatabaseValue(value: Percent): string {
    return value === null ? value : String(toNumber(value))
  }

  override convertToJSValue(value: string): Percent {
    return value === null ? value : percentOf(Number(value))
  }

  override compareAsType(): string {
    return 'string'
  }

  override getColumnType(): string {
    return 'numeric(8,4)'
  }
}
