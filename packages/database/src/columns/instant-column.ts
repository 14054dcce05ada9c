import { instantOf, type Instant } from '@vigencia/domain/calendar/instant.ts'
import { DomainColumn } from './domain-column.ts'

/** `timestamptz` <-> Temporal.Instant, to the microsecond. */
export class InstantColumn extends DomainColumn<Instant> {
  protected override write(value: Instant): string {
    return value.toString()
  }

  protected override read(text: string): Instant {
    return instantFromPostgres(text)
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
