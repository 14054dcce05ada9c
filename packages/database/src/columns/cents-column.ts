import { Type } from '@mikro-orm/core'
import { centsOf, type Cents } from '@vigencia/domain/money/cents.ts'

/** `bigint` <-> Cents; the checks of every column keep it below 2^53. */
export class CentsColumn extends Type<Cents, string> {
  override convertToDatabaseValue(value: Cents): string {
    return value === null ? value : String(value)
  }

  override convertToJSValue(value: string | number): Cents {
    return value === null ? value : centsOf(Number(value))
  }

  override compareAsType(): string {
    return 'string'
  }

  override getColumnType(): string {
    return 'bigint'
  }
}
