import { Type } from '@mikro-orm/core'

/** A column whose value is of the domain: text in the database, null where there is none. */
export abstract class DomainColumn<Value> extends Type<Value | null, string | null> {
  protected abstract write(value: Value): string
  protected abstract read(text: string): Value

  override convertToDatabaseValue(value: Value | string | null): string | null {
    if (value === null) return null
    return typeof value === 'string' ? value : this.write(value)
  }

  override convertToJSValue(value: unknown): Value | null {
    if (value === null || value === undefined) return null
    return typeof value === 'string' || typeof value === 'number' ? this.read(String(value)) : (value as Value)
  }

  /** Changes are found by comparing the text. */
  override compareAsType(): string {
    return 'string'
  }

  /** The value in memory is this column's business. */
  override get runtimeType(): string {
    return 'any'
  }
}
