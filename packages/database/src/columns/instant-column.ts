import { Type } from '@mikro-orm/core'
import { instantOf, type Instant } from '@vigencia/domain/calendar/instant.ts'

/** `timestamptz` <-> Temporal.Instant, to the microsecond. */
export class InstantColumn extends Type<Instant, string> {
  override convertToDatabaseValue(value: Instant | string): string {
    return value.toString()
  }

  override convertToJSValue(value: string | Instant): Instant {
    return typeof value === 'string' ? instantFromPostgres(value) : value
  }

  override compareAsType(): string {
    return 'string'
  }

  override getColumnType(): string {
    return 'timestamptz'
  }
}

/** Reads what PostgreSQL writes: `2026-04-14 10:00:00.123456+00`. */
export function instantFromPostgres(text: string): Instant {
  const [day = '', time = ''] = text.split(/[ T]/)
  return instantOf(`${day}T${time.replace(/([+-]\d\d)$/, '$1:00')}`)
}
