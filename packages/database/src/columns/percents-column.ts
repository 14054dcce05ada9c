import { Type } from '@mikro-orm/core'
import { percentOf, toNumber, type Percent } from '@vigencia/domain/money/percent.ts'

/** `numeric[]` <-> a list of Percent, in order. */
export class PercentsColumn extends Type<readonly Percent[], string> {
  override convertToDatabaseValue(value: readonly Percent[] | string): string {
    return typeof value === 'string' ? value : `{${value.map(toNumber).join(',')}}`
  }

  override convertToJSValue(value: string | readonly (string | number)[]): readonly Percent[] {
    const parts = typeof value === 'string' ? value.slice(1, -1).split(',').filter(Boolean) : value
    return parts.map((part) => percentOf(Number(part)))
  }

  override compareAsType(): string {
    return 'string'
  }

  override getColumnType(): string {
    return 'numeric(8,4)[]'
  }
}
