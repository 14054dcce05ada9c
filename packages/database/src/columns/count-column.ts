import { Type } from '@mikro-orm/core'

/** `bigint` <-> a counter such as a revision, below 2^53. */
export class CountColumn extends Type<number, string> {
  override convertToJSValue(value: string | number): number {
    return Number(value)
  }

  override compareAsType(): string {
    return 'string'
  }

  override getColumnType(): string {
    return 'bigint'
  }
}
