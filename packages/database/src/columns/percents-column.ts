import { percentOf, toNumber, type Percent } from '@vigencia/domain/money/percent.ts'
import { DomainColumn } from './domain-column.ts'

/** `numeric[]` <-> a list of Percent, in order. */
export class PercentsColumn extends DomainColumn<readonly Percent[]> {
  protected override write(value: readonly Percent[]): string {
    return `{${value.map(toNumber).join(',')}}`
  }

  protected override read(text: string): readonly Percent[] {
    return text
      .slice(1, -1)
      .split(',')
      .filter(Boolean)
      .map((part) => percentOf(Number(part)))
  }

  /** The list is cast to text: the driver would make floats of it, which cannot be told from a list of Percent. */
  override convertToJSValueSQL(key: string): string {
    return `${key}::text`
  }

  override getColumnType(): string {
    return 'numeric(8,4)[]'
  }
}
